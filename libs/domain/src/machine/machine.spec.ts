import fc from 'fast-check';
import { actionsFrom, next, type Machine } from './machine.js';
import {
  accountMachine,
  admissionMachine,
  attachmentMachine,
  bedMachine,
  emergencyAccessMachine,
  followUpMachine,
  legalParameterMachine,
  phaseMachine,
  planMachine,
  referralMachine,
  reportMachine,
} from '../index.js';

const MACHINES: readonly Machine[] = [
  accountMachine,
  admissionMachine,
  attachmentMachine,
  bedMachine,
  emergencyAccessMachine,
  followUpMachine,
  legalParameterMachine,
  phaseMachine,
  planMachine,
  referralMachine,
  reportMachine,
];

/** Every state some walk from `start` comes to. */
function reachable(machine: Machine, start: string): Set<string> {
  const seen = new Set([start]);
  const waiting = [start];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const action of actionsFrom(machine, state)) {
      const to = next(machine, state, action);
      if (to !== undefined && !seen.has(to)) {
        seen.add(to);
        waiting.push(to);
      }
    }
  }
  return seen;
}

describe.each(MACHINES.map((machine) => [machine.name, machine] as const))(
  'the %s machine',
  (_name, machine) => {
    it('reaches every state it names', () => {
      expect([...reachable(machine, machine.initial)].sort()).toEqual([...machine.states].sort());
    });

    it('can come to rest from every state', () => {
      expect(machine.settled.length).toBeGreaterThan(0);
      for (const state of machine.states) {
        const ends = reachable(machine, state);
        expect(machine.settled.some((settled) => ends.has(settled))).toBe(true);
      }
    });

    it('names only states and takes every action somewhere', () => {
      for (const { from, to } of Object.values(machine.actions)) {
        expect(from.length).toBeGreaterThan(0);
        expect(machine.states).toContain(to);
        for (const state of from) expect(machine.states).toContain(state);
      }
    });

    it('offers exactly the actions it would take, along any walk', () => {
      const actions = Object.keys(machine.actions);
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 30 }), (walk) => {
          let state = machine.initial;
          for (const action of walk) {
            const offered = actionsFrom(machine, state).includes(action);
            const to = next(machine, state, action);
            expect(to !== undefined).toBe(offered);
            state = to ?? state;
            expect(machine.states).toContain(state);
          }
        }),
      );
    });
  },
);
