import { Injectable } from '@nestjs/common';
import {
  checkBirth,
  displayName,
  isCaseNumber,
  latinDigits,
  nameKey,
  nameKeys,
  normaliseNationalNumber,
  type Day,
  type Regime,
} from '@najat/domain';
import type { PersonBody, PersonSearch } from './person.dto.js';
import { Person, PersonKey } from './person.entity.js';
import { hitRows, type HitRow } from './person.queries.js';
import { readPerson, type PersonCaseView, type PersonFileView, type PersonHitView } from './person.view.js';
import type { Actor } from '../platform/access/actor.js';
import { referralColumns, referralFile } from '../platform/access/case-columns.js';
import { reach } from '../platform/access/reach.js';
import { Db } from '../platform/database/db.js';
import { newId } from '../platform/database/id.js';
import { Params } from '../platform/database/params.js';
import type { Tx } from '../platform/database/tx.js';
import { assertNone, Problem } from '../platform/problem/problem.js';

/** The columns of a referral `r` that say whose it is; a person is reached through their referrals. */
const COLUMNS = referralColumns('r');

@Injectable()
export class PersonService {
  constructor(private readonly db: Db) {}

  /** A person's identity and cases, as far as the reader reaches. */
  find(actor: Actor, id: string): Promise<PersonFileView> {
    return this.db.readFile(actor, async (tx) => {
      const params = new Params();
      const where = reach(actor, 'person.read', referralFile('r'), params);
      const cases = await tx.queryKept<PersonCaseView>(
        `SELECT r.id AS "referralId", a.id AS "admissionId", r.case_number AS "caseNumber", r.legal_basis AS "legalBasis",
                r.state, r.ordered_on AS "orderedOn", a.admitted_on AS "admittedOn", a.discharged_on AS "dischargedOn"
         FROM referral r LEFT JOIN admission a ON a.referral_id = r.id
         WHERE r.person_id = ${params.add(id)} AND ${where} ORDER BY r.logged_at DESC LIMIT 100`,
        params,
      );
      const known = cases.length > 0 ? id : null;
      if (known !== null)
        tx.looked({ subject: { kind: 'person', id }, personId: id, compartment: 'administrative' });
      return { ...(await readPerson(tx, known)), cases };
    });
  }

  /** People within reach whose name, case number or national number matches, best first, at most twenty. */
  search(actor: Actor, { text }: PersonSearch): Promise<PersonHitView[]> {
    return this.db.read(actor, async (tx) => {
      const rows = await hitRows(tx, actor, COLUMNS, {
        key: nameKey(text),
        caseNumber: isCaseNumber(latinDigits(text).toUpperCase())
          ? latinDigits(text).toUpperCase()
          : undefined,
        nationalNumber: normaliseNationalNumber(text),
      });
      return rows.map((row: HitRow) => ({ ...row, displayName: displayName(row) }));
    });
  }

  /**
   * The person an order names: the one meant by `id`, the one who already has the national number, or a new one.
   * A number that is on record under another name is refused rather than attached to a stranger. People of Article 40
   * are people of their own: nothing that they told a centre reaches a court with an order of later.
   */
  async identify(
    tx: Tx,
    actor: Actor,
    named: { id?: string | undefined; body?: PersonBody | undefined },
    facts: { today: Day; orderedOn: Day; regime: Regime },
  ): Promise<string> {
    if (named.id !== undefined) return this.named(tx, actor, named.id, facts.regime);
    const { body } = named;
    if (body === undefined) return this.unknown('person');
    assertNone(checkBirth(body.birthDate, facts));
    return (await this.withNumber(tx, body, facts.regime)) ?? this.add(tx, body, facts.regime);
  }

  /** A person with a case within reach; else a 404 that says nothing more. */
  async assertReachable(tx: Tx, actor: Actor, id: string): Promise<void> {
    if ((await this.regimeOf(tx, actor, id)) === undefined) throw new Problem('not_found');
  }

  private async named(tx: Tx, actor: Actor, id: string, regime: Regime): Promise<string> {
    const found = await this.regimeOf(tx, actor, id);
    if (found === undefined) return this.unknown('personId');
    if (found !== regime) assertNone([{ code: 'person.other_regime', path: 'personId' }]);
    return id;
  }

  private async regimeOf(tx: Tx, actor: Actor, id: string): Promise<Regime | undefined> {
    const params = new Params();
    const where = reach(actor, 'person.read', COLUMNS, params);
    const [found] = await tx.query<{ regime: Regime }>(
      `SELECT r.regime FROM referral r WHERE r.person_id = ${params.add(id)} AND ${where} LIMIT 1`,
      params,
    );
    return found?.regime;
  }

  private unknown(path: string): never {
    assertNone([{ code: 'referral.person_unknown', path }]);
    throw new Error('unreachable');
  }

  private async withNumber(tx: Tx, body: PersonBody, regime: Regime): Promise<string | undefined> {
    if (body.nationalNumber === undefined) return undefined;
    const [known] = await tx.query<{ id: string; same: boolean }>(
      'SELECT person_id AS id, same FROM person_of_number($1, $2, $3)',
      [body.nationalNumber, regime, nameKey(`${body.given} ${body.father}`)],
    );
    if (known === undefined) return undefined;
    if (!known.same) assertNone([{ code: 'person.national_number_taken', path: 'person.nationalNumber' }]);
    return known.id;
  }

  private async add(tx: Tx, body: PersonBody, regime: Regime): Promise<string> {
    const id = newId();
    const { key, recall } = nameKeys(body);
    await tx.insert(Person, {
      id,
      given: body.given,
      father: body.father,
      grandfather: body.grandfather ?? null,
      greatGrandfather: body.greatGrandfather ?? null,
      laqab: body.laqab ?? null,
      motherGiven: body.motherGiven ?? null,
      birthDate: body.birthDate ?? null,
      birthPrecision: body.birthDate === undefined ? null : (body.birthPrecision ?? 'day'),
      sex: body.sex,
      nationalNumber: body.nationalNumber ?? null,
      phone: body.phone ?? null,
      version: 1,
      createdAt: tx.now,
      regime,
    });
    await tx.insert(PersonKey, {
      personId: id,
      nameKey: key,
      nameRecall: recall,
      motherKey: body.motherGiven === undefined ? null : nameKey(body.motherGiven),
    });
    await tx.record({
      subject: { kind: 'person', id },
      personId: id,
      action: 'add',
      version: 1,
      compartment: 'administrative',
    });
    return id;
  }
}
