/**
 * Commands: the effects a step asks its host for. What a job worker or a person does needs none: a record tells them.
 * Activities and called processes that a suspended instance asks for begin when it is resumed.
 */
import type { Key } from '../bpmn/plan.js';
import type { CallRequest, JobImplementation, Variables } from '../bpmn/define.js';

export type Command =
  /** Run a registered or foreign activity; answer with job-completed, job-failed or job-error of `key`. */
  | {
      readonly kind: 'run-activity';
      readonly key: Key;
      readonly elementInstanceKey: Key;
      readonly elementId: string;
      /** Name of the element, for people who look at Temporal. */
      readonly summary: string;
      readonly type: string;
      readonly implementation: Exclude<JobImplementation, { readonly by: 'worker' }>;
      readonly input: Variables;
      readonly headers: Readonly<Record<string, string>>;
      /** Of a local activity: the same whenever it is asked for, in whatever order all else happens. */
      readonly idempotencyKey?: string;
      readonly retries: number;
      /** Wait this long first (a retry's back-off); 0: at once. */
      readonly delayMs: number;
      /** Once only: the engine says when it is tried again. */
      readonly paced?: true;
    }
  | { readonly kind: 'cancel-activity'; readonly key: Key }
  /** Answer with timer-fired of `key` at `dueAt` (ms since the epoch) or as soon after as possible. */
  | { readonly kind: 'set-timer'; readonly key: Key; readonly dueAt: number; readonly summary: string }
  | { readonly kind: 'cancel-timer'; readonly key: Key }
  /** Start the called process; answer with called-process-ended of `key`, the call activity's element instance. */
  | ({
      readonly kind: 'call-process';
      readonly key: Key;
      readonly summary: string;
      /** Error codes caught here or above; `*` catches all. */
      readonly catches: readonly string[];
    } & CallRequest)
  | { readonly kind: 'cancel-called-process'; readonly key: Key }
  | { readonly kind: 'suspend-called-process'; readonly key: Key }
  | { readonly kind: 'resume-called-process'; readonly key: Key }
  /** Tell the caller of this instance of an escalation: called-process-escalated there. */
  | { readonly kind: 'escalate'; readonly code: string; readonly variables: Variables };

export type CommandKind = Command['kind'];
