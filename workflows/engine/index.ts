/** The pure interpreter: what hosts need of it. */
export { notDeployed } from './call.js';
export { causeOf, type Cause } from './cause.js';
export { Course, step, type StepResult } from './step.js';
export { outstanding } from './outstanding.js';
export { refuse } from './refuse.js';
export { isHeld, refuseSuspended } from './suspension.js';
export { isRefusal, type Refusal } from './refusal.js';
export { migrationProblems } from './migrate.js';
export { resolveStart } from './modification.js';
export type { Mapping } from './migration-map.js';
export type { Activation, Chosen, Modification, Move, ScopedVariables } from './modification.js';
export { initialState, STATE_SCHEMA, SEMANTICS, type InstanceState } from './state.js';
export type { EngineEvent, EventBody, InstanceInfo, TaskListenerResult } from './event.js';
export type { Command, CommandKind } from './command.js';
export type { EngineRecord } from './record.js';
