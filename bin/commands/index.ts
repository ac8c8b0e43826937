/** THE list of commands, in the order help shows them. */
import { mail, sms } from './caught.js';
import { claim } from './claim.js';
import type { Command } from './command.js';
import { comment, comments } from './comments.js';
import { complete } from './complete.js';
import { delegate, handBack } from './delegation.js';
import { deploy } from './deploy.js';
import { diff } from './diff.js';
import { durations } from './durations.js';
import { incidents } from './incidents.js';
import { instances } from './instances.js';
import { publish } from './publish.js';
import { resolve } from './resolve.js';
import { simulate } from './simulate.js';
import { start } from './start.js';
import { resume, suspend } from './suspension.js';
import { tasks } from './tasks.js';
import { timeline } from './timeline.js';
import { validate } from './validate.js';

export const COMMANDS: readonly Command[] = [
  validate,
  simulate,
  deploy,
  diff,
  start,
  instances,
  timeline,
  suspend,
  resume,
  tasks,
  claim,
  complete,
  delegate,
  handBack,
  comment,
  comments,
  publish,
  incidents,
  resolve,
  durations,
  mail,
  sms,
];
