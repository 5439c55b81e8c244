import {
  ATTACHMENT_KINDS,
  attachmentCompartment,
  attachmentKindsOf,
  checkEntryOfScan,
  opensInEmergency,
  reachOf,
  ROLES,
} from '../index.js';

describe('an attachment', () => {
  it('is added only by roles that read what they add', () => {
    for (const role of ROLES.filter((one) => reachOf(one, 'attachment.add') !== undefined)) {
      expect(reachOf(role, 'attachment.read')).toBe(reachOf(role, 'attachment.add'));
      const administrative = attachmentKindsOf(role).some(
        (kind) => attachmentCompartment(kind) === 'administrative',
      );
      expect([role, administrative]).toEqual([role, role !== 'court_clerk']);
    }
  });

  it('is legal when it passed between court and centre', () => {
    expect(ATTACHMENT_KINDS.filter((kind) => attachmentCompartment(kind) === 'legal')).toEqual([
      'order',
      'court_letter',
    ]);
  });

  it('is read in an emergency with the rest of the legal file, and added in none', () => {
    expect(opensInEmergency('practitioner', 'attachment.read')).toBe(true);
    expect(opensInEmergency('practitioner', 'attachment.add')).toBe(false);
  });

  it('can be the scan of an entry only when it is an order, and the entry is of the case', () => {
    expect(checkEntryOfScan({ kind: 'order', entryKnown: true })).toEqual([]);
    expect(checkEntryOfScan({ kind: 'order', entryKnown: false })).toEqual([
      { code: 'attachment.entry_unknown', path: 'entryId' },
    ]);
    expect(checkEntryOfScan({ kind: 'court_letter', entryKnown: true })).toEqual([
      { code: 'attachment.entry_of_order_only', path: 'entryId' },
    ]);
  });
});
