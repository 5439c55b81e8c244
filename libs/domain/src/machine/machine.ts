/** One row of a state machine: the states an action may be taken in, and the state it leads to. */
export interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

export interface Machine<State extends string = string, Action extends string = string> {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  /** States in which nothing more is owed; some may still be left again, as when a phase is resumed. */
  readonly settled: readonly State[];
  readonly actions: Readonly<Record<Action, Transition<State>>>;
}

/**
 * Declares a machine from a literal table. The states are taken from `states` alone, so a misspelt
 * state in a row does not compile.
 */
export function defineMachine<const State extends string, const Action extends string>(machine: {
  readonly name: string;
  readonly initial: NoInfer<State>;
  readonly states: readonly State[];
  readonly settled: readonly NoInfer<State>[];
  readonly actions: Readonly<Record<Action, Transition<NoInfer<State>>>>;
}): Machine<State, Action> {
  return machine;
}

/** The state after `action`, or undefined when the action may not be taken in `state`. */
export function next<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
  action: Action,
): State | undefined {
  const row = machine.actions[action];
  return row.from.includes(state) ? row.to : undefined;
}

/** The actions that may be taken in `state`, in the order of the table. */
export function actionsFrom<State extends string, Action extends string>(
  machine: Machine<State, Action>,
  state: State,
): Action[] {
  return (Object.keys(machine.actions) as Action[]).filter((action) =>
    machine.actions[action].from.includes(state),
  );
}
