import type { Day, ReportLanguage } from '@najat/domain';
import type { HearingListItem } from './hearing.view.js';
import { LIST_WORDS } from './words/index.js';
import type { ListWords } from './words/words.js';
import type { Block, CourtDocument } from '../platform/pdf/document.js';
import { dayIn, fill, longDayIn } from '../platform/pdf/words.js';

const PLACE_NAME = { en: 'nameEn', ar: 'nameAr', ckb: 'nameCkb' } as const;

/** What a list is printed from. */
export interface DayOfHearings {
  readonly on: Day;
  readonly language: ReportLanguage;
  readonly items: readonly HearingListItem[];
  /** Whose list it is: the court or centre of whoever prints it; of neither, nobody's. */
  readonly place: HearingListItem['court'] | null;
  readonly hasNames: boolean;
  readonly hasReports: boolean;
  readonly at: string;
  readonly today: Day;
}

const NOTHING = '–';

function termText({ term }: HearingListItem, language: ReportLanguage, words: ListWords): string {
  if (term === null) return NOTHING;
  const { status, to } = term;
  if (to === null) return words.term[status];
  const day = dayIn(language, to);
  if (status === 'overdue') return fill(words.overdueSince, { day });
  return status === 'running' || status === 'due_soon' ? fill(words.until, { day }) : words.term[status];
}

const reportText = ({ report, reportNumber }: HearingListItem, words: ListWords): string =>
  report === null ? NOTHING : fill(words.report[report], { number: reportNumber ?? '' });

function table({ language, hasNames, hasReports }: DayOfHearings, items: readonly HearingListItem[]): Block {
  const words = LIST_WORDS[language];
  const { column } = words;
  const narrow = true;
  const columns: [title: string, isNarrow: boolean, cell: (item: HearingListItem, at: number) => string][] = [
    [column.place, narrow, (_, at) => String(at + 1)],
    [column.hour, narrow, ({ at }) => at ?? NOTHING],
    [column.caseNumber, narrow, ({ caseNumber }) => caseNumber],
  ];
  if (hasNames) columns.push([column.name, !narrow, ({ personName }) => personName]);
  columns.push([column.term, !narrow, (item) => termText(item, language, words)]);
  if (hasReports) columns.push([column.report, narrow, (item) => reportText(item, words)]);
  return {
    kind: 'table',
    columns: columns.map(([title, isNarrow]) => ({ title, isNarrow })),
    rows: items.map((item, at) => columns.map(([, , cell]) => cell(item, at))),
  };
}

/** The hearings of a day, each court's under its name; the name of the only one stands at the head already. */
function blocks(day: DayOfHearings): Block[] {
  const byCourt = new Map<string, HearingListItem[]>();
  for (const item of day.items) byCourt.set(item.court.id, [...(byCourt.get(item.court.id) ?? []), item]);
  if (byCourt.size === 0) return [{ kind: 'paragraph', text: LIST_WORDS[day.language].nobody }];
  return [...byCourt].flatMap(([id, items]): Block[] => {
    const heading = { kind: 'heading', text: items[0]?.court[PLACE_NAME[day.language]] ?? '' } as const;
    return id === day.place?.id ? [table(day, items)] : [heading, table(day, items)];
  });
}

/** The list of a day, to be put before the judge: printed, and handed to nobody as a document of its own. */
export function dayDocument(day: DayOfHearings): CourtDocument {
  const { on, language, items, place, hasReports, at, today } = day;
  const words = LIST_WORDS[language];
  const count = (report: string): string => String(items.filter((item) => item.report === report).length);
  return {
    language,
    at,
    letterhead: place === null ? [] : [place[PLACE_NAME[language]]],
    title: words.title,
    number: longDayIn(language, on),
    day: dayIn(language, today),
    recipient: String(items.length),
    subject: hasReports
      ? fill(words.reports, { handedIn: count('handed_in'), due: count('due') })
      : words.reportsUntold,
    blocks: blocks(day),
    signatories: [],
    check: null,
    words: words.document,
  };
}
