import { DraftKeeper, type DraftStanding } from './draft-keeper';

interface Draft {
  given: string;
}

/** A keeper whose pauses end when the test says so, and whose server answers when it says so. */
const keeping = (kept: Draft | null = null) => {
  const told: DraftStanding[] = [];
  const sent: (Draft | null)[] = [];
  const answers: { arrive: (at: string) => void; fail: (why: Error) => void }[] = [];
  let waiting: (() => void) | null = null;
  const keeper = new DraftKeeper<Draft>(kept, {
    send: (draft) => {
      sent.push(draft);
      return new Promise((arrive, fail) => answers.push({ arrive, fail }));
    },
    tell: (standing) => told.push(standing),
    later: (work) => {
      waiting = work;
      return () => {
        waiting = null;
      };
    },
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    keeper,
    told,
    sent,
    isWaiting: () => waiting !== null,
    pauseEnds: async () => {
      const work = waiting;
      waiting = null;
      work?.();
      await settle();
    },
    arrives: async (at = '2026-11-25T10:00:00Z') => {
      answers.shift()?.arrive(at);
      await settle();
    },
    fails: async () => {
      answers.shift()?.fail(new Error('offline'));
      await settle();
    },
  };
};

it('keeps what stands there when the typing pauses, and nothing that is kept already', async () => {
  const desk = keeping();
  desk.keeper.keep(null);
  expect(desk.isWaiting()).toBe(false);
  desk.keeper.keep({ given: 'س' });
  desk.keeper.keep({ given: 'سا' });
  await desk.pauseEnds();
  expect(desk.sent).toEqual([{ given: 'سا' }]);
  expect(desk.keeper.isBehind).toBe(true);
  await desk.arrives('2026-11-25T10:05:00Z');
  expect(desk.told).toEqual([{ is: 'kept', at: '2026-11-25T10:05:00Z' }]);
  desk.keeper.keep({ given: 'سا' });
  expect([desk.keeper.isBehind, desk.isWaiting()]).toEqual([false, false]);
});

it('sends one after the other, so that the order comes after the last of them', async () => {
  const desk = keeping();
  desk.keeper.keep({ given: 'a' });
  await desk.pauseEnds();
  desk.keeper.keep({ given: 'ab' });
  let isThrough = false;
  void desk.keeper.flush().then(() => {
    isThrough = true;
  });
  await desk.pauseEnds();
  expect([desk.sent.length, isThrough]).toEqual([1, false]);
  await desk.arrives();
  expect([desk.sent.length, isThrough]).toEqual([2, false]);
  await desk.arrives();
  expect([desk.sent.at(-1), isThrough]).toEqual([{ given: 'ab' }, true]);
});

it('loses nothing when it cannot be kept, says so and tries again', async () => {
  const desk = keeping();
  desk.keeper.keep({ given: 'a' });
  await desk.pauseEnds();
  await desk.fails();
  expect(desk.told).toEqual([{ is: 'unkept' }]);
  expect([desk.keeper.isBehind, desk.isWaiting()]).toEqual([true, true]);
  await desk.pauseEnds();
  await desk.arrives();
  expect(desk.keeper.isBehind).toBe(false);
});

it('takes the draft away when all of it is removed, and forgets it when the order is on record', async () => {
  const desk = keeping({ given: 'a' });
  desk.keeper.keep(null);
  await desk.pauseEnds();
  await desk.arrives();
  expect([desk.sent, desk.told]).toEqual([[null], [{ is: 'nothing' }]]);
  desk.keeper.keep({ given: 'b' });
  desk.keeper.forget();
  expect([desk.isWaiting(), desk.keeper.isBehind]).toEqual([false, false]);
  desk.keeper.keep(null);
  expect(desk.isWaiting()).toBe(false);
});
