import { Injectable } from '@nestjs/common';
import { MOST_HEARINGS_AT_ONCE, reachOf } from '@najat/domain';
import { dayDocument, type DayOfHearings } from './day-file.document.js';
import type { HearingFileQuery } from './hearing.dto.js';
import { listHearings, type ListedCase } from './hearing.queries.js';
import { seesNames } from '../person/index.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Db } from '../platform/database/db.js';
import type { Tx } from '../platform/database/tx.js';
import { placeSql } from '../platform/http/place.view.js';
import { Pdf } from '../platform/pdf/pdf.js';
import { Problem } from '../platform/problem/problem.js';
import { readDocument } from '../report/index.js';

interface Gathered {
  readonly day: DayOfHearings;
  readonly reports: readonly Buffer[];
}

/** A day of hearings as one file: its list, then the reports that the court has on its cases, as it was given them. */
@Injectable()
export class DayFileService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly pdf: Pdf,
  ) {}

  /** Drawing and joining take longer than everything else, so they hold neither a lock nor a connection. */
  async ofDay(actor: Actor, query: HearingFileQuery): Promise<Buffer> {
    const { day, reports } = await this.db.read(actor, (tx) => this.gather(tx, actor, query));
    const list = dayDocument(day);
    const first = await this.pdf.render(list);
    return this.pdf.join([first, ...reports], `${list.title} ${list.number}`);
  }

  /** Everybody on the list has been looked at, and every report on top of it. */
  private async gather(tx: Tx, actor: Actor, query: HearingFileQuery): Promise<Gathered> {
    const { on, language, ...places } = query;
    const today = this.clock.today();
    const items: ListedCase[] = [];
    for (const state of ['set', 'held'] as const) {
      const asked = { ...places, from: on, to: on, state, limit: MOST_HEARINGS_AT_ONCE };
      const page = await listHearings(tx, actor, asked, today);
      items.push(...page.items);
      if (page.next !== undefined || items.length > MOST_HEARINGS_AT_ONCE)
        throw new Problem('hearing.list_too_long');
    }
    const byHour = items.sort((one, other) => order(one).localeCompare(order(other)));
    for (const { id, referralId, personId } of byHour)
      tx.looked({ subject: { kind: 'hearing', id }, referralId, personId, compartment: 'legal' });
    const reports: Buffer[] = [];
    for (const id of new Set(byHour.flatMap(({ reportId }) => reportId ?? [])))
      reports.push((await readDocument(tx, actor, id)).bytes);
    return {
      day: {
        on,
        language,
        items: byHour,
        place: await ownPlace(tx, actor),
        hasNames: seesNames(actor),
        hasReports: reachOf(actor.role, 'report.read') !== undefined,
        at: tx.now.toISOString(),
        today,
      },
      reports,
    };
  }
}

/** By hour, those without one last, and those of one hour as they were set. */
const order = ({ at, id }: ListedCase): string => `${at ?? '24:00'} ${id}`;

async function ownPlace(tx: Tx, { courtId, centreId }: Actor): Promise<DayOfHearings['place']> {
  const [found] = await tx.query<{ place: DayOfHearings['place'] }>(
    courtId === null
      ? `SELECT ${placeSql('c')} AS place FROM centre c WHERE c.id = $1`
      : `SELECT ${placeSql('c')} AS place FROM court c WHERE c.id = $1`,
    [courtId ?? centreId],
  );
  return found?.place ?? null;
}
