/** What the commands of one instance are performed with. */
import type { InstanceInfo } from './engine/index.js';
import type { ParentReference } from './contract.js';
import type { Effects } from './effects.js';
import type { Inbox } from './inbox.js';
import type { LocalTasks } from './local-tasks.js';
import type { Parked } from './parked.js';

export interface Host {
  readonly info: InstanceInfo;
  /** Absent where no process called this one. */
  readonly parent?: ParentReference;
  readonly inbox: Inbox;
  readonly effects: Effects;
  readonly localTasks: LocalTasks;
  readonly parked: Parked;
}
