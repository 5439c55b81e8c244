import type { Instant } from './calendar.js';
import type { ReportSetting, Staff } from './reports.js';

type Row = Readonly<Record<string, unknown>>;

/** Writes rows beside those that have been loaded, and the history that goes with them. */
export class Pen {
  constructor(private readonly setting: Pick<ReportSetting, 'client' | 'book'>) {}

  async insert(table: string, row: Row): Promise<void> {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${String(index + 1)}`);
    await this.setting.client.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  }

  async change(table: string, id: string, row: Row): Promise<void> {
    const set = Object.keys(row).map((name, index) => `${name} = $${String(index + 2)}`);
    await this.setting.client.query(`UPDATE ${table} SET ${set.join(', ')} WHERE id = $1`, [
      id,
      ...Object.values(row),
    ]);
  }

  /** The last number of a centre in a year. */
  async count(centreId: string, year: number, last: number): Promise<void> {
    await this.setting.client.query(
      `INSERT INTO report_counter (centre_id, year, last) VALUES ($1, $2, $3)
       ON CONFLICT (centre_id, year) DO UPDATE SET last = excluded.last`,
      [centreId, year, last],
    );
  }

  async tell(at: Instant, { id, role }: Staff, told: Row): Promise<void> {
    await this.insert('history', {
      id: this.setting.book.id(at),
      at: new Date(at).toISOString(),
      actor_id: id,
      actor_role: role,
      data: {},
      ...told,
    });
  }
}
