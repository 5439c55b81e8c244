import type { ReportLanguage } from '@najat/domain';
import { LANGUAGE } from '../shell/i18n/language';
import type { Letterhead } from './centre.api';
import classes from './letterhead.module.css';

interface LetterHeadProps {
  language: ReportLanguage;
  lines: readonly string[];
  beside: Letterhead['en']['beside'];
  label: string;
}

/** The head of a letter as it is drawn: its lines, the last one heavier, and across from them number and day. */
export const LetterHead = ({ language, lines, beside, label }: LetterHeadProps) => (
  <figure aria-label={label} className={classes.paper} dir={LANGUAGE[language].dir} lang={language}>
    <div className={classes.head}>
      <div className={classes.lines}>
        {lines.map((line, place) => (
          <div key={place}>{line}</div>
        ))}
      </div>
      <div className={classes.beside}>
        {beside.map((word) => (
          <div key={word}>{word} …</div>
        ))}
      </div>
    </div>
  </figure>
);
