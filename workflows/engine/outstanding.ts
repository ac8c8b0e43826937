/** What a host has to set going when it takes over a state: the same commands that led to its waits. */
import type { Plan } from '../bpmn/plan.js';
import type { Command } from './command.js';
import type { InstanceState } from './state.js';
export declare function outstanding(plan: Plan, state: InstanceState): readonly Command[];
