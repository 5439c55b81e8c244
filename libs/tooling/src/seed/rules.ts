import { next, type Machine, type Refusal } from '@najat/domain';

/** The demonstration keeps every rule of the product: one that says no is a fault of the demonstration. */
export function assertNone(refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return;
  throw new Error(`The demonstration data break a rule: ${refusals.map(({ code }) => code).join(', ')}`);
}

export function advance<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
  action: Action,
): State {
  const to = next(machine, state, action);
  if (to !== undefined) return to;
  throw new Error(`The demonstration data take "${action}" in the state "${state}" of ${machine.name}`);
}
