/** What brought the state of an instance about: with the engine and the plans, enough to come to it again. */
import type { EngineEvent } from './event.js';
import type { EngineRecord } from './record.js';
import type { InstanceState } from './state.js';

type Migrate = Extract<EngineEvent, { readonly kind: 'migrate' }>;

export type Cause =
  /** Where the instance began: as it is before its start event, or as a copy of another. */
  | {
      readonly kind: 'base';
      readonly planHash: string;
      readonly state: InstanceState;
      /** What the view was told of the copy. */
      readonly records: readonly EngineRecord[];
    }
  | Exclude<EngineEvent, Migrate>
  /** The target is found by its hash. */
  | Omit<Migrate, 'target'>;

export function causeOf(event: EngineEvent): Cause {
  if (event.kind !== 'migrate') return event;
  const { target: _byHash, ...rest } = event;
  return rest;
}
