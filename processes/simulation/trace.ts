/** One line per record and command: what happened, with ids instead of keys. */
import type { Command, EngineRecord } from '../../workflows/engine/index.js';
import type { RecordType } from '../../workflows/engine/record.js';
import type { HostedInstance } from './hosted-instance.js';

/** Of a user task's record: in the line already, or in that of its element. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['type', 'at', 'key', 'elementInstanceKey', 'elementId', 'name']);

export function recordLine(record: EngineRecord, { names, key }: Pick<HostedInstance, 'names' | 'key'>): string {
  switch (record.type) {
    case 'instance-started':
      return `started ${record.processId}`;
    case 'instance-ended':
      return `ended ${record.state}`;
    case 'instance-suspended':
      return 'suspended';
    case 'instance-resumed':
      return 'resumed';
    case 'instance-migrated':
      return `migrated to version ${record.version} of ${record.processId}`;
    case 'element-migrated':
      return `migrated ${names.element(record.key)} to ${record.elementId}`;
    case 'subscription-migrated':
      return `subscription to ${names.thing(record.key)} migrated to ${record.elementId}`;
    case 'element-activated':
      return `activated ${record.elementType} ${record.elementId}`;
    case 'element-ended':
      return `${record.state.toLowerCase()} ${names.element(record.key)}`;
    case 'flow-taken':
      return `flow ${record.flowId}`;
    case 'variable-set':
      return `variable ${record.scopeKey === key ? '' : `${names.element(record.scopeKey)}.`}${record.name} = ${JSON.stringify(record.value)}`;
    case 'user-task-created': {
      const shown = Object.entries(record).filter(([name]) => !TOLD_ELSEWHERE.has(name));
      return `user task ${record.elementId} ${JSON.stringify(Object.fromEntries(shown))}`;
    }
    case 'user-task-changed':
      return `user task ${names.thing(record.key)} ${record.state}${Object.keys(record.changes).length > 0 ? ` ${JSON.stringify(record.changes)}` : ''}`;
    case 'user-task-ended':
      return `user task ${names.thing(record.key)} ${record.state}`;
    case 'job-created':
      return `job ${record.elementId} type ${record.jobType}, retries ${record.retries}, headers ${JSON.stringify(record.headers)}${record.listener ? ` (${record.listener.on} listener, ${record.listener.event})` : ''}`;
    case 'job-ended':
      return `job ${names.thing(record.key)} ${record.state}${record.denied === undefined ? '' : ` (denied: ${record.denied})`}`;
    case 'job-retries-exhausted':
      return `job ${names.thing(record.key)} has no retries: ${record.errorMessage}`;
    case 'job-retried':
      return `job ${names.thing(record.key)} has retries ${record.retries}`;
    case 'incident-raised':
      return `incident ${record.elementId} ${record.errorType}: ${record.errorMessage}`;
    case 'incident-resolved':
      return `incident ${names.thing(record.key)} resolved`;
    case 'subscription-opened':
      return `subscribed ${record.elementId} to ${record.messageName} "${shownKey(record.correlationKey)}"${record.interrupting ? '' : ' (not interrupting)'}`;
    case 'subscription-closed':
      return `subscription to ${names.thing(record.key)} ${record.reason}`;
    case 'message-correlated':
      return `message ${names.thing(record.subscriptionKey)} taken`;
    case 'signal-subscription-opened':
      return `subscribed ${record.elementId} to signal ${record.signalName}`;
    case 'signal-subscription-closed':
      return `subscription to signal ${names.thing(record.key)} closed`;
    case 'signal-broadcast':
      return `broadcast ${record.signalName} ${JSON.stringify(record.variables)}`;
    case 'message-published':
      return `published ${record.messageName} "${shownKey(record.correlationKey)}" ${JSON.stringify(record.variables)}`;
  }
}

/** A conversation is the key of an instance, which each host gives as it likes. */
function shownKey(correlationKey: string): string {
  return /^\d{8,}(?:#\d{8,})?$/.test(correlationKey) ? 'the conversation' : correlationKey;
}

/** What no host does its own way: keys, work and subscriptions are told elsewhere. */
const STORY: ReadonlySet<RecordType> = new Set<RecordType>([
  'instance-started',
  'instance-ended',
  'element-activated',
  'element-ended',
  'flow-taken',
  'variable-set',
  'incident-raised',
  'incident-resolved',
  'message-published',
  'signal-broadcast',
]);

/** The line of a record in the story of several instances: the same on every host, whoever does the work. */
export function storyLine(
  record: EngineRecord,
  teller: Parameters<typeof recordLine>[1],
  index: number,
): string | undefined {
  if (!STORY.has(record.type)) return undefined;
  const line = recordLine(record, teller);
  return index === 0 ? line : `[${index}] ${line}`;
}

/** Index of the first line that is another; -1 where both tell the same. */
export function firstDifference(found: readonly string[], expected: readonly string[]): number {
  const length = Math.max(found.length, expected.length);
  return Array.from({ length }).findIndex((_, index) => found[index] !== expected[index]);
}

export function commandLine(command: Command, { names }: HostedInstance): string {
  switch (command.kind) {
    case 'run-activity':
      return `> run ${command.type} for ${command.elementId} with ${JSON.stringify(command.input)}${command.delayMs > 0 ? ` in ${command.delayMs} ms` : ''}`;
    case 'cancel-activity':
      return '> cancel activity';
    case 'set-timer':
      return `> timer ${names.thing(command.key)} at ${new Date(command.dueAt).toISOString()}`;
    case 'cancel-timer':
      return `> cancel timer ${names.thing(command.key)}`;
    case 'call-process':
      return `> call ${command.processId} for ${names.element(command.key)} with ${JSON.stringify(command.variables)}`;
    case 'escalate':
      return `> escalate ${command.code} to the caller with ${JSON.stringify(command.variables)}`;
    case 'cancel-called-process':
      return `> cancel what ${names.element(command.key)} called`;
    case 'suspend-called-process':
      return `> suspend what ${names.element(command.key)} called`;
    case 'resume-called-process':
      return `> resume what ${names.element(command.key)} called`;
  }
}
