import {
  asksForTests,
  checkAsksForTests,
  ORDER_ENTRY_KINDS,
  startingParameters,
  type LedgerEntry,
  type LegalSetting,
} from '../index.js';

const setting: LegalSetting = {
  jurisdiction: 'federal',
  basis: 'ART39_PLACEMENT',
  parameters: startingParameters(),
};
type Words = Partial<LedgerEntry> & Pick<LedgerEntry, 'kind'>;
const ledger = (...entries: readonly Words[]): LedgerEntry[] =>
  entries.map((entry, index) => ({
    decidedOn: '2026-01-01',
    termDays: 30,
    courtId: null,
    verifiedOn: entry.decidedOn ?? '2026-01-01',
    corrects: null,
    correctedKind: null,
    asksForTests: false,
    ...entry,
    number: index + 1,
  }));
const asked = (entries: LedgerEntry[], on = '2026-03-01'): boolean =>
  asksForTests(entries, setting, { on, today: '2026-03-01' });

const order: Words = { kind: 'placement_order', asksForTests: true };
const extension: Words = { kind: 'extension', decidedOn: '2026-02-01' };

describe('whether a court asks for tests', () => {
  it('is said by its order, and else it does not', () => {
    expect(asked(ledger(order))).toBe(true);
    expect(asked(ledger({ kind: 'placement_order' }))).toBe(false);
    expect(asked([])).toBe(false);
  });

  it('is said by the last decision that can ask, made by the last day that is reported on', () => {
    expect(asked(ledger(order, extension))).toBe(false);
    expect(asked(ledger(order, extension), '2026-01-31')).toBe(true);
    expect(asked(ledger({ kind: 'placement_order' }, { ...extension, asksForTests: true }))).toBe(true);
    for (const kind of ['release', 'transfer_of_court'] as const)
      expect(asked(ledger(order, { kind, decidedOn: '2026-02-02' }))).toBe(true);
  });

  it('is what a correction says, which may be corrected itself', () => {
    const corrected: Words = { kind: 'correction', corrects: 1, correctedKind: 'placement_order' };
    expect(asked(ledger(order, corrected))).toBe(false);
    expect(asked(ledger({ kind: 'placement_order' }, { ...corrected, asksForTests: true }))).toBe(true);
    const struck: Words = { kind: 'correction', corrects: 2, correctedKind: null };
    expect(asked(ledger(order, corrected, struck))).toBe(true);
    expect(asked(ledger(order, { ...extension, asksForTests: true }, struck))).toBe(true);
    expect(asked(ledger({ kind: 'placement_order' }, { ...extension, asksForTests: true }, struck))).toBe(
      false,
    );
  });

  it.each(ORDER_ENTRY_KINDS.map((kind) => [kind]))(
    'may be said by a decision that gives days: %s',
    (kind) => {
      const able = [
        'placement_order',
        'clinic_order',
        'post_release_clinic_order',
        'extension',
        'continuation',
      ].includes(kind);
      expect(checkAsksForTests(kind, true)).toEqual(
        able ? [] : [{ code: 'referral.tests_not_for_decision', path: 'asksForTests' }],
      );
      expect([checkAsksForTests(kind, false), checkAsksForTests(kind, undefined)]).toEqual([[], []]);
    },
  );

  it('is said by nothing that is struck', () => {
    expect(checkAsksForTests(null, true)).toHaveLength(1);
  });
});
