import type { Compartment, Role, SubjectKind } from '@najat/domain';
import { instantText, type Instant } from './calendar.js';
import type { Random } from './random.js';
import { Tables } from './tables.js';

export interface Actor {
  readonly id: string;
  readonly role: Role;
}

export interface Told {
  readonly at: Instant;
  readonly actor: Actor | null;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly action: string;
  readonly version: number;
  readonly compartment: Compartment;
  readonly referralId?: string;
  readonly personId?: string;
  readonly data?: Readonly<Record<string, string | number>>;
}

const HEX = Array.from({ length: 0x1_0000 }, (_, value) => value.toString(16).padStart(4, '0'));
/** Addresses of one part of the network. */
const DESKS = 200;
const hex = (value: number): string => HEX[value & 0xffff] ?? '';

/** What the seed writes into: rows, the history that goes with them, and identifiers in the order of time. */
export class Book {
  readonly tables = new Tables();
  private lastAt: Instant = 0;
  private running = 0;
  private readonly desks = new Map<string, string>();

  constructor(readonly random: Random) {}

  /** A UUIDv7 of a simulated instant; those of one instant keep the order in which they were made. */
  id(at: Instant): string {
    this.running = at === this.lastAt ? this.running + 1 : this.random.bits() & 0x3ff;
    this.lastAt = at;
    const first = this.random.bits();
    const second = this.random.bits();
    const high = Math.floor(at / 0x1_0000);
    const time = `${hex(high >>> 16)}${hex(high)}-${hex(at % 0x1_0000)}`;
    const variant = 0x8000 | (this.random.bits() & 0x3fff);
    return `${time}-${hex(0x7000 | (this.running & 0xfff))}-${hex(variant)}-${hex(first >>> 16)}${hex(first)}${hex(second)}`;
  }

  /** Everybody works at one desk, whose address lies in a network that is nobody's. */
  private deskOf({ id }: Actor): string {
    const known = this.desks.get(id);
    if (known !== undefined) return known;
    const number = this.desks.size;
    const desk = `10.64.${String(1 + Math.floor(number / DESKS))}.${String(10 + (number % DESKS))}`;
    this.desks.set(id, desk);
    return desk;
  }

  /** One row of history, as the API writes it in the transaction of the change. */
  tell(told: Told): void {
    this.tables.add('history', {
      id: this.id(told.at),
      at: instantText(told.at),
      actor_id: told.actor?.id ?? null,
      actor_role: told.actor?.role ?? null,
      subject_kind: told.kind,
      subject_id: told.id,
      referral_id: told.referralId ?? null,
      person_id: told.personId ?? null,
      action: told.action,
      version: told.version,
      compartment: told.compartment,
      data: told.data === undefined ? '{}' : JSON.stringify(told.data),
      request_id: null,
      address: told.actor === null ? null : this.deskOf(told.actor),
    });
  }
}
