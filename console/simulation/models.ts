/** What a simulation runs: processes with their drawings, and the decisions that they ask. */
import type { CallableDecisions } from '../../processes/simulation/decide.js';
import type { Plan } from '../../workflows/bpmn/plan.js';

export interface SimulatedProcess {
  readonly plan: Plan;
  readonly xml: string;
  /** As the file was called: a test case names it. */
  readonly resourceName: string;
  /** Forms of the same deployment win. */
  readonly deploymentKey?: string;
}

export interface SimulatedDecisions extends CallableDecisions {
  readonly resourceName: string;
}

export interface Models {
  /** The first is the one that is simulated; the others are called or written to. */
  readonly processes: readonly [SimulatedProcess, ...SimulatedProcess[]];
  readonly decisions: readonly SimulatedDecisions[];
}

export const nameOfPlan = ({ name, processId }: Plan): string => name ?? processId;

export const nameOfNode = ({ nodes }: Plan, elementId: string): string => nodes[elementId]?.name ?? elementId;
