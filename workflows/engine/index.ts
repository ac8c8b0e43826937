/** The pure interpreter: what hosts need of it. */
export { step, type StepResult } from './step.js';
export { outstanding } from './outstanding.js';
export { refuse, type Refusal } from './refuse.js';
export { initialState, STATE_SCHEMA, SEMANTICS, type InstanceState } from './state.js';
export type { EngineEvent, EventBody, InstanceInfo } from './event.js';
export type { Command, CommandKind } from './command.js';
export type { EngineRecord } from './record.js';
