/** Lifecycle of an element instance (BPMN 2.0.2 §13.3.2) and the only moves it may make. */

export type LifecycleState = 'activating' | 'active' | 'completing' | 'completed' | 'terminating' | 'terminated';

const MOVES: Readonly<Record<LifecycleState, readonly LifecycleState[]>> = {
  activating: ['active', 'terminating'],
  active: ['completing', 'terminating'],
  completing: ['completed', 'terminating'],
  completed: [],
  terminating: ['terminated'],
  terminated: [],
};

/** Throws on a move that the table does not allow: that is a bug of the engine, never of a model. */
export function move(from: LifecycleState, to: LifecycleState): LifecycleState {
  if (from === to || MOVES[from].includes(to)) return to;
  throw new Error(`illegal transition: ${from} -> ${to}`);
}
