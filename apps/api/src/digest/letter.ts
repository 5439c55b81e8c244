import { NEAR_END, type Day, type DigestLine, type ReportLanguage } from '@najat/domain';
import { DIGEST_WORDS } from './words/index.js';
import type { DigestWords } from './words/words.js';
import type { Mail } from '../platform/mail/mailer.js';
import { dayIn, fill } from '../platform/pdf/words.js';

/** To whom a digest goes, and where they find what it counts. */
export interface Reader {
  readonly email: string;
  readonly language: ReportLanguage;
  readonly name: string;
  readonly portal: string;
}

const isNearEnd = (item: string): boolean => NEAR_END.some((level) => item === `terms_${level}`);

function labelOf({ item, days }: DigestLine, words: DigestWords): string {
  if (!isNearEnd(item) || days === undefined) return words.item[item];
  return days === 0 ? words.lastDay : fill(words.within, { days: String(days) });
}

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

/** A digest as a letter: figures, and where to look. It names nobody, no case and no centre: mail is read on the way. */
export function letterOf(lines: readonly DigestLine[], day: Day, reader: Reader): Omit<Mail, 'key'> {
  const words = DIGEST_WORDS[reader.language];
  const greeting = fill(words.greeting, { name: reader.name });
  const said = lines.map((line) =>
    fill(words.line, { label: labelOf(line, words), count: String(line.count) }),
  );
  const direction = reader.language === 'en' ? 'ltr' : 'rtl';
  const list = said.map((line) => `<li>${escaped(line)}</li>`).join('');
  const portal = escaped(reader.portal);
  return {
    to: reader.email,
    language: reader.language,
    subject: fill(words.subject, { day: dayIn(reader.language, day) }),
    text: [
      greeting,
      '',
      words.lead,
      ...said.map((line) => `- ${line}`),
      '',
      words.open,
      reader.portal,
      '',
      words.foot,
      '',
    ].join('\n'),
    html: `<!doctype html><html lang="${reader.language}" dir="${direction}"><meta charset="utf-8"><body>
<p>${escaped(greeting)}</p><p>${escaped(words.lead)}</p><ul>${list}</ul>
<p>${escaped(words.open)}<br><a href="${portal}" dir="ltr">${portal}</a></p><p><small>${escaped(words.foot)}</small></p>
</body></html>`,
  };
}
