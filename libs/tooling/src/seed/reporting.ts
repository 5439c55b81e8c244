import { pathToFileURL } from 'node:url';
import type { Day, NamedPlace, PersonName, ReportContent, ReportLanguage, Role } from '@najat/domain';
import type pg from 'pg';
import { fromRoot } from '../workspace.js';

type Values = readonly unknown[] | { readonly values: readonly unknown[] };

/** What the functions of the API ask the database by. */
interface Asks {
  readonly query: <Row>(sql: string, values?: Values) => Promise<Row[]>;
  readonly one: <Row>(sql: string, values?: Values) => Promise<Row>;
}

interface Actor {
  readonly accountId: string;
  readonly role: Role;
  readonly centreId: string;
}

export interface ReportedFile extends PersonName {
  readonly personId: string;
  readonly admissionId: string;
  readonly centre: NamedPlace;
}

export interface Frozen {
  readonly content: ReportContent;
  readonly number: string;
  readonly checkCode: string;
  readonly signatures: readonly object[];
  readonly approvedName: string;
  readonly approvedAt: string;
  readonly submittedAt: string;
}

type Facts = Omit<ReportContent, 'kind' | 'author' | 'language' | 'letterhead' | 'words'>;

interface FactsModule {
  reportedFile(asks: Asks, actor: Actor, permission: 'report.read', id: string): Promise<ReportedFile>;
  factsOf(asks: Asks, file: ReportedFile, corrects: null, on: Day): Promise<Facts>;
  letterheadOf(file: ReportedFile, language: ReportLanguage): string[];
}
interface DocumentModule {
  documentOf(report: Frozen, portal: string): object;
}
interface PdfModule {
  Pdf: new () => { render(document: object): Promise<Buffer>; onModuleDestroy(): Promise<void> };
}
interface TermModule {
  keepTerms(asks: Asks, ids: readonly string[], today: Day): Promise<unknown>;
}

const api = async <Module>(file: string): Promise<Module> =>
  (await import(pathToFileURL(fromRoot('apps/api/dist', file)).href)) as Module;

const isList = (values: Values): values is readonly unknown[] => Array.isArray(values);

/** Whatever is read comes as JSON, so that a day is a text here as it is there. */
function asksOf(client: pg.Client): Asks {
  const query = async <Row>(sql: string, values: Values = []): Promise<Row[]> => {
    const given = isList(values) ? [...values] : [...values.values];
    if (!/^\s*SELECT/.test(sql)) return (await client.query(sql, given)).rows as Row[];
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(x) AS row FROM (${sql}) x`, given);
    return rows.map(({ row }) => row);
  };
  const one = async <Row>(sql: string, values: Values = []): Promise<Row> => {
    const [row] = await query<Row>(sql, values);
    if (row === undefined) throw new Error('The demonstration reports on a file that is not there');
    return row;
  };
  return { query, one };
}

/**
 * The API's own hand: what a report says is gathered, and its letter drawn, by the code that does it for everybody, so
 * that a letter of the demonstration is one like any other.
 */
export class Reporting {
  private constructor(
    private readonly asks: Asks,
    private readonly facts: FactsModule,
    private readonly letters: DocumentModule,
    private readonly terms: TermModule,
    private readonly pdf: InstanceType<PdfModule['Pdf']>,
    private readonly portal: string,
  ) {}

  static async open(client: pg.Client, portal: string): Promise<Reporting> {
    const { Pdf } = await api<PdfModule>('platform/pdf/pdf.js');
    return new Reporting(
      asksOf(client),
      await api<FactsModule>('report/report.facts.js'),
      await api<DocumentModule>('report/report.document.js'),
      await api<TermModule>('referral/term.js'),
      new Pdf(),
      portal,
    );
  }

  /** The file and the facts of it as they stood on a day. */
  async about(
    manager: Actor,
    referralId: string,
    on: Day,
    language: ReportLanguage,
  ): Promise<{ file: ReportedFile; facts: Facts & { letterhead: string[] } }> {
    const file = await this.facts.reportedFile(this.asks, manager, 'report.read', referralId);
    const facts = await this.facts.factsOf(this.asks, file, null, on);
    return { file, facts: { ...facts, letterhead: this.facts.letterheadOf(file, language) } };
  }

  draw(report: Frozen): Promise<Buffer> {
    return this.pdf.render(this.letters.documentOf(report, this.portal));
  }

  /** A decision moves the term of its case. */
  async keepTerm(referralId: string, today: Day): Promise<void> {
    await this.terms.keepTerms(this.asks, [referralId], today);
  }

  close(): Promise<void> {
    return this.pdf.onModuleDestroy();
  }
}
