/** Every table the seed fills, in an order in which each refers only to those before it, with its columns. */
export const COLUMNS = {
  centre: [
    'id',
    'code',
    'name_en',
    'name_ar',
    'name_ckb',
    'governorate',
    'jurisdiction',
    'active',
    'version',
  ],
  court: ['id', 'kind', 'name_en', 'name_ar', 'name_ckb', 'governorate', 'jurisdiction', 'active', 'version'],
  account: [
    'id',
    'username',
    'display_name',
    'role',
    'centre_id',
    'court_id',
    'discipline',
    'state',
    'password_hash',
    'must_change_password',
    'version',
    'created_at',
  ],
  bed: ['id', 'centre_id', 'ward', 'label', 'sex', 'state', 'version'],
  person: [
    'id',
    'given',
    'father',
    'grandfather',
    'great_grandfather',
    'laqab',
    'mother_given',
    'birth_date',
    'birth_precision',
    'sex',
    'national_number',
    'phone',
    'version',
    'created_at',
    'regime',
  ],
  person_key: ['person_id', 'name_key', 'name_recall', 'mother_key'],
  case_counter: ['prefix', 'year', 'last'],
  referral: [
    'id',
    'case_number',
    'person_id',
    'centre_id',
    'court_id',
    'legal_basis',
    'state',
    'order_number',
    'ordered_on',
    'judge',
    'logged_by',
    'logged_at',
    'logged_on',
    'verified_by',
    'verified_at',
    'accepted_at',
    'expected_on',
    'ended_at',
    'end_reason',
    'end_words',
    'version',
  ],
  order_entry: [
    'id',
    'referral_id',
    'number',
    'kind',
    'court_id',
    'reference',
    'decided_on',
    'term_days',
    'judge',
    'note',
    'recorded_by',
    'recorded_at',
  ],
  admission: [
    'id',
    'referral_id',
    'person_id',
    'centre_id',
    'legal_basis',
    'kind',
    'state',
    'admitted_on',
    'admitted_at',
    'discharged_on',
    'discharge_reason',
    'outcome',
    'decision_id',
    'version',
  ],
  discharge_note: ['admission_id', 'centre_id', 'summary'],
  placement: ['id', 'referral_id', 'admission_id', 'centre_id', 'bed_id', 'kind', 'from_at', 'to_at'],
  phase: [
    'id',
    'admission_id',
    'referral_id',
    'centre_id',
    'discipline',
    'state',
    'planned_from',
    'planned_to',
    'started_on',
    'ended_on',
    'end_reason',
    'last_session_on',
    'version',
  ],
  phase_note: ['phase_id', 'centre_id', 'discipline', 'goals', 'end_words'],
  session: [
    'id',
    'centre_id',
    'discipline',
    'held_on',
    'minutes',
    'kind',
    'topic',
    'led_by',
    'recorded_at',
    'version',
  ],
  attendance: ['session_id', 'phase_id', 'centre_id', 'discipline', 'status'],
  attendance_note: ['phase_id', 'session_id', 'centre_id', 'discipline', 'note'],
  plan: [
    'id',
    'admission_id',
    'referral_id',
    'centre_id',
    'state',
    'home',
    'work',
    'labour_referral',
    'family',
    'study',
    'relapse_prevention',
    'agreed_on',
    'version',
  ],
  follow_up: [
    'id',
    'admission_id',
    'referral_id',
    'person_id',
    'centre_id',
    'month',
    'due_on',
    'state',
    'contacted_on',
    'standing',
    'attempts',
    'note',
    'version',
  ],
  screening: [
    'id',
    'admission_id',
    'centre_id',
    'discipline',
    'admitted_on',
    'kind',
    'consent',
    'taken_on',
    'result',
    'resulted_on',
    'recorded_by',
    'recorded_at',
    'version',
  ],
  emergency_access: [
    'id',
    'account_id',
    'opener_role',
    'opener_centre_id',
    'sought_by',
    'reason',
    'words',
    'opened_at',
    'referral_id',
    'centre_id',
    'ends_at',
    'ended_at',
    'reviewed_by',
    'reviewed_at',
    'outcome',
    'note',
    'version',
  ],
  legal_parameter: [
    'id',
    'key',
    'jurisdiction',
    'basis',
    'number',
    'value',
    'effective_from',
    'state',
    'source',
    'note',
    'words',
    'proposed_by',
    'proposed_at',
    'version',
  ],
  public_holiday: ['id', 'day', 'jurisdiction', 'name_en', 'name_ar', 'name_ckb', 'added_by', 'added_at'],
  history: [
    'id',
    'at',
    'actor_id',
    'actor_role',
    'subject_kind',
    'subject_id',
    'referral_id',
    'person_id',
    'action',
    'version',
    'compartment',
    'data',
    'request_id',
    'address',
  ],
} as const;

export type Table = keyof typeof COLUMNS;
export type Value = string | number | boolean | null;
export type Row<T extends Table> = Readonly<Record<(typeof COLUMNS)[T][number], Value>>;

export const TABLES = Object.keys(COLUMNS) as Table[];

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const CHUNK = 128 * 1024;

function cell(value: Value | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign] ?? sign) : value;
}

/** The rows of one table as COPY reads them, kept as bytes: half a million strings would keep the collector busy. */
class Sheet {
  readonly chunks: Buffer[] = [];
  rows = 0;
  private open = '';

  constructor(private readonly columns: readonly string[]) {}

  add(row: Readonly<Record<string, Value>>): void {
    let line = '';
    for (const column of this.columns) line += `${line === '' ? '' : '\t'}${cell(row[column])}`;
    this.open += `${line}\n`;
    this.rows += 1;
    if (this.open.length > CHUNK) this.flush();
  }

  flush(): void {
    if (this.open !== '') this.chunks.push(Buffer.from(this.open));
    this.open = '';
  }
}

export class Tables {
  private readonly sheets: ReadonlyMap<Table, Sheet>;

  constructor() {
    this.sheets = new Map(TABLES.map((table) => [table, new Sheet(COLUMNS[table])]));
  }

  add<T extends Table>(table: T, row: Row<T>): void {
    this.sheets.get(table)?.add(row);
  }

  /** Everything added so far, in pieces. */
  bytesOf(table: Table): readonly Buffer[] {
    const sheet = this.sheets.get(table);
    sheet?.flush();
    return sheet?.chunks ?? [];
  }

  countOf(table: Table): number {
    return this.sheets.get(table)?.rows ?? 0;
  }
}
