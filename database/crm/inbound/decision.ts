/** What is done with an inbound message: written in one transaction with its timeline entry and its publications. */
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Verdict } from '../filter/evaluate.js';

/** An instance to be started: its key is given before, so that it is started once. */
export interface PlannedStart {
  readonly processId: string;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  /** FEEL by the name of the variable. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface Decision {
  /** `thread`: it answers what an instance sent, and that instance gets it. `filter`: the rules decided. */
  readonly by: 'thread' | 'filter' | 'opt-out';
  /** Absent where the thread decided. */
  readonly verdict?: Verdict;
  /** Messages that were published. */
  readonly published: readonly { readonly name: string; readonly correlationKey: string }[];
  readonly starts: readonly PlannedStart[];
}
