import { SubmissionKey } from './idempotency';

describe('submission key', () => {
  it('stays for the same body, changes with it, and starts anew once done', () => {
    const key = new SubmissionKey();
    const first = key.for({ given: 'علي' });
    expect(key.for({ given: 'علي' })).toBe(first);
    expect(key.for({ given: 'حسن' })).not.toBe(first);
    const second = key.for({ given: 'علي' });
    key.done();
    expect(key.for({ given: 'علي' })).not.toBe(second);
    expect(second).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
