import { Injectable } from '@nestjs/common';
import {
  actionsFrom,
  bedMachine,
  displayName,
  next,
  reachOf,
  type BedAction,
  type BedStanding,
  type PersonName,
} from '@najat/domain';
import { Bed } from './bed.entity.js';
import type { AddBeds, BedListQuery } from './centre.dto.js';
import { bedPlaced, bedsByCentre, STANDING } from './centre.queries.js';
import type { BedList, BedsByCentre, BedView, CapacityView, CentreView } from './centre.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertFresh } from '../platform/database/version.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

interface BedRow extends Omit<BedView, 'placement' | 'actions'> {
  readonly placementKind: 'reserved' | 'occupied' | null;
  readonly referralId: string;
  readonly admissionId: string | null;
  readonly caseNumber: string;
  readonly fromAt: string;
  readonly given: string;
  readonly father: string;
  readonly grandfather: string | null;
  readonly greatGrandfather: string | null;
  readonly laqab: string | null;
}

const BED_COLUMNS = `b.id, b.ward, b.label, b.sex, b.state, ${STANDING} AS standing, b.version, o.kind AS "placementKind",
  o.referral_id AS "referralId", o.admission_id AS "admissionId", o.from_at AS "fromAt",
  r.case_number AS "caseNumber",
  p.given, p.father, p.grandfather, p.great_grandfather AS "greatGrandfather", p.laqab`;
const bedFrom = (within: string): string => `FROM ${bedPlaced(within)}
  LEFT JOIN person p ON p.id = r.person_id`;
const MOST_BEDS = 1000;

@Injectable()
export class CentreService {
  constructor(private readonly db: Db) {}

  list(actor: Actor): Promise<CentreView[]> {
    return this.db.read(actor, (tx) => {
      const params = new Params();
      const where = reach(actor, 'centre.read', { centre: 'c.id' }, params);
      return tx.query<CentreView>(
        `SELECT c.id, c.code, c.name_en AS "nameEn", c.name_ar AS "nameAr", c.name_ckb AS "nameCkb", c.governorate,
                c.jurisdiction, c.active
         FROM centre c WHERE ${where} ORDER BY c.code LIMIT 500`,
        params,
      );
    });
  }

  bedsByCentre(actor: Actor, query: BedListQuery): Promise<BedsByCentre> {
    return this.db.read(actor, (tx) => bedsByCentre(tx, actor, query));
  }

  /** The beds of one centre with who has each, and how many are free. */
  beds(actor: Actor, centreId: string, query: BedListQuery): Promise<BedList> {
    return this.db.read(actor, async (tx) => {
      await this.assertCentre(tx, actor, centreId);
      const all = await this.bedViews(tx, actor, centreId);
      const items = all.filter((bed) => matches(bed, query));
      const canAdd = reachOf(actor.role, 'bed.add') !== undefined;
      return { items, capacity: capacityOf(all), canAdd };
    });
  }

  addBeds(actor: Actor, centreId: string, body: AddBeds): Promise<BedList> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(actor, 'bed.add', { centre: 'c.id' }, params);
      await tx.one(`SELECT 1 FROM centre c WHERE c.id = ${params.add(centreId)} AND ${where}`, params);
      const numbers = Array.from(
        { length: Math.max(0, body.to - body.from + 1) },
        (_, index) => body.from + index,
      );
      if (numbers.length === 0)
        throw new Problem('request.invalid', { errors: [{ path: 'to', code: 'too_small' }] });
      if (numbers.length > 200)
        throw new Problem('request.invalid', { errors: [{ path: 'to', code: 'too_large' }] });
      const beds = numbers.map((number) => ({
        id: newId(),
        centreId,
        ward: body.ward,
        label: `${body.prefix}-${String(number).padStart(2, '0')}`,
        sex: body.sex,
        state: bedMachine.initial,
        version: 1,
      }));
      await tx.insert(Bed, beds);
      for (const bed of beds) await this.tell(tx, bed.id, 'add', 1);
      const all = await this.bedViews(tx, actor, centreId);
      return { items: all, capacity: capacityOf(all), canAdd: true };
    });
  }

  act(actor: Actor, id: string, action: BedAction, basedOn: number): Promise<BedView> {
    return this.db.write(actor, async (tx) => {
      const params = new Params();
      const where = reach(actor, `bed.${action}`, { centre: 't.centre_id' }, params);
      const bed = await tx.lock(Bed, `t.id = ${params.add(id)} AND ${where}`, params);
      await assertFresh(tx, { kind: 'bed', id, version: bed.version }, basedOn);
      const state = next(bedMachine, bed.state, action);
      if (state === undefined) throw new Problem('record.wrong_state');
      const given = await tx.query('SELECT 1 FROM placement WHERE bed_id = $1 AND to_at IS NULL', [id]);
      if (action === 'takeOut' && given.length > 0) assertNone([{ code: 'bed.occupied' }]);
      const version = bed.version + 1;
      await tx.update(Bed, id, { state, version });
      await this.tell(tx, id, action, version);
      const views = await this.bedViews(tx, actor, bed.centreId, id);
      return views[0] ?? this.gone();
    });
  }

  private async bedViews(tx: Tx, actor: Actor, centreId: string, id?: string): Promise<BedView[]> {
    const params = new Params();
    const within = reach(actor, 'bed.read', referralColumns('r'), params);
    const rows = await tx.query<BedRow>(
      `SELECT ${BED_COLUMNS} ${bedFrom(within)} WHERE b.centre_id = ${params.add(centreId)}
         AND (${params.add(id ?? null)}::uuid IS NULL OR b.id = ${params.add(id ?? null)})
       ORDER BY b.ward, b.label LIMIT ${String(MOST_BEDS)}`,
      params,
    );
    return rows.map((row) => bedView(actor, row));
  }

  private async assertCentre(tx: Tx, actor: Actor, centreId: string): Promise<void> {
    const params = new Params();
    const where = reach(actor, 'bed.read', { centre: 'c.id' }, params);
    await tx.one(
      `SELECT 1 FROM centre c WHERE c.id = ${params.add(centreId)} AND ${where} AND najat_sees_centre(c.id)`,
      params,
    );
  }

  private tell(tx: Tx, id: string, action: string, version: number): Promise<void> {
    return tx.record({ subject: { kind: 'bed', id }, action, version, compartment: 'administrative' });
  }

  private gone(): never {
    throw new Problem('not_found');
  }
}

function bedView(actor: Actor, row: BedRow): BedView {
  const { id, ward, label, sex, state, standing, version } = row;
  const free = row.placementKind === null;
  const actions = actionsFrom(bedMachine, state).filter(
    (action) => reachOf(actor.role, `bed.${action}`) !== undefined && (action !== 'takeOut' || free),
  );
  return { id, ward, label, sex, state, standing, version, actions, placement: placementOf(actor, row) };
}

/** For the staff of the centre; overseers of all centres see that a bed is taken, not by whom. */
function placementOf(actor: Actor, row: BedRow): BedView['placement'] {
  if (row.placementKind === null) return null;
  const inside = actor.centreId !== null || actor.role === 'auditor';
  const name: PersonName = row;
  return {
    kind: row.placementKind,
    referralId: row.referralId,
    admissionId: row.admissionId,
    caseNumber: row.caseNumber,
    personName: inside ? displayName(name) : '',
    fromAt: row.fromAt,
  };
}

function matches(bed: BedView, query: BedListQuery): boolean {
  return (
    (query.standing === undefined || bed.standing === query.standing) &&
    (query.sex === undefined || bed.sex === query.sex)
  );
}

function capacityOf(beds: readonly BedView[]): CapacityView {
  const count = (which: BedStanding) => beds.filter(({ standing }) => standing === which).length;
  const outOfService = count('out_of_service');
  return {
    inService: beds.length - outOfService,
    occupied: count('occupied'),
    reserved: count('reserved'),
    free: count('free'),
    outOfService,
  };
}
