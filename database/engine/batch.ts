import { createHash } from 'node:crypto';
import type { AuditEntry, CommitInput } from '../../workflows/contract.js';
import type { EngineRecord } from '../../workflows/engine/record.js';
import { eventsOf, type EngineEvent } from './events.js';
import {
  auditRow,
  definitionRow,
  elementRow,
  incidentRow,
  instanceRow,
  jobRow,
  messageRow,
  signalRow,
  signalSubscriptionRow,
  subscriptionRow,
  userTaskColumns,
  userTaskRow,
  type RecordOf,
  type Row,
} from './rows.js';
import { rows, Section } from './section.js';

/**
 * What `engine.commit_step` takes: at most one entry per row and section. Sections without entries are absent. What is
 * created and changed in one step appears once, as it is at the end of the step.
 */
export interface Batch {
  /** Time of the first record. */
  readonly at: Date;
  /** SHA-256 of the records without their times, lower-case hex. */
  readonly digest: string;
  /** Keys that the step created or changed, so that it can be taken back. */
  readonly undo: Row;
  readonly started?: Row;
  readonly ended?: Row;
  readonly elements?: readonly Row[];
  readonly elements_ended?: readonly Row[];
  readonly flows?: readonly Row[];
  readonly variables?: readonly Row[];
  readonly user_tasks?: readonly Row[];
  readonly user_tasks_ended?: readonly Row[];
  readonly jobs?: readonly Row[];
  readonly jobs_changed?: readonly Row[];
  readonly incidents?: readonly Row[];
  readonly incidents_resolved?: readonly Row[];
  /** In the order of the records: who publishes before it opens does not meet itself. */
  readonly messaging?: readonly Row[];
  /** In the order of the records; comes with `messaging`, be it empty. */
  readonly signals?: readonly Row[];
  readonly audit?: readonly Row[];
  /** What led to the step may be in Temporal's memory alone. */
  readonly unconfirmed?: true;
  /** JSON text of the step's causes: in PostgreSQL's own JSON the names of variables would lose their order. */
  readonly causes?: string;
  /** In the order of the records. */
  readonly events?: readonly EngineEvent[];
  /** What `engine.commit_operation` takes beside: present where the step holds an operation on the whole instance. */
  readonly operations?: Row;
}

/** Collapses the records of a step, in their order, to one entry per row. */
export function batchOf(input: CommitInput): Batch {
  const builder = new BatchBuilder();
  for (const record of input.records) builder.apply(record);
  return builder.finish(input);
}

class BatchBuilder {
  private started: Row | undefined;
  private ended: Row | undefined;
  private definition: Row | undefined;
  /** Of the instance, where it was suspended or resumed. */
  private state: 'SUSPENDED' | 'ACTIVE' | undefined;
  private readonly migrated: Row[] = [];
  private readonly resubscribed: Row[] = [];
  private readonly elements = new Section();
  private readonly userTasks = new Section();
  private readonly jobs = new Section();
  private readonly incidents = new Section();
  private readonly flows = new Map<string, { readonly flow_id: string; taken: number }>();
  private readonly variables = new Map<string, Row>();
  private readonly messaging: Row[] = [];
  private signals: Row[] = [];
  private readonly opened = new Map<string, Row>();

  apply(record: EngineRecord): void {
    const at = new Date(record.at);
    switch (record.type) {
      case 'instance-started':
        this.started = instanceRow(record, at);
        return;
      case 'instance-ended':
        this.ended = { state: record.state, at };
        if (this.started !== undefined) Object.assign(this.started, { state: record.state, ended_at: at });
        return;
      case 'instance-suspended':
        this.state = 'SUSPENDED';
        return;
      case 'instance-resumed':
        this.state = 'ACTIVE';
        return;
      case 'instance-migrated':
        this.definition = definitionRow(record);
        return;
      case 'element-migrated':
        this.migrated.push({ key: record.key, element_id: record.elementId, element_name: record.elementName });
        return;
      case 'subscription-migrated':
        this.resubscribed.push({ key: record.key, element_id: record.elementId });
        return;
      case 'element-activated':
        return this.elements.create(record.key, elementRow(record, at));
      case 'element-ended':
        return this.elements.change(record.key, { state: record.state, ended_at: at });
      case 'flow-taken':
        return this.takeFlow(record.flowId);
      case 'variable-set':
        return this.setVariable(record, at);
      case 'user-task-created':
        return this.userTasks.create(record.key, userTaskRow(record, at));
      case 'user-task-changed':
        return this.changeUserTask(record);
      case 'user-task-ended':
        return this.userTasks.change(record.key, { state: record.state, ended_at: at });
      case 'job-created':
        return this.jobs.create(record.key, jobRow(record, at));
      case 'job-ended':
        return this.jobs.change(record.key, {
          state: record.state,
          ended_at: at,
          ...(record.denied !== undefined && { denied_reason: record.denied }),
        });
      case 'job-retries-exhausted':
        return this.jobs.change(record.key, { state: 'FAILED', retries: 0, error_message: record.errorMessage });
      case 'job-retried':
        return this.jobs.change(record.key, { state: 'CREATED', retries: record.retries });
      case 'incident-raised':
        return this.incidents.create(record.key, incidentRow(record, at));
      case 'incident-resolved':
        return this.incidents.change(record.key, { state: 'RESOLVED', resolved_at: at });
      case 'subscription-opened':
        return this.openSubscription(record, at);
      case 'subscription-closed':
        return this.closeSubscription(record, at);
      case 'message-correlated':
        this.messaging.push({ op: 'correlate', key: record.subscriptionKey, message_key: record.messageKey, at });
        return;
      case 'message-published':
        this.messaging.push({ op: 'publish', ...messageRow(record) });
        return;
      case 'signal-subscription-opened':
        this.signals.push({ op: 'open', ...signalSubscriptionRow(record, at) });
        return;
      case 'signal-subscription-closed':
        return this.closeSignalSubscription(record, at);
      case 'signal-broadcast':
        this.signals.push({ op: 'broadcast', ...signalRow(record) });
        return;
    }
  }

  finish({ at, records, causes, audit = [], withoutWorkflow = false, unconfirmed }: CommitInput): Batch {
    const plain = audit.filter(({ details }) => details === undefined);
    const told = audit.filter(({ details }) => details !== undefined);
    const events = eventsOf(records);
    return {
      at: new Date(at ?? records[0]?.at ?? audit[0]?.at ?? 0),
      digest: digestOf(records),
      undo: this.undo(),
      started: this.started && { ...this.started, ...(withoutWorkflow && { workflow_id: undefined }) },
      ended: this.ended,
      elements: rows(this.elements.created),
      elements_ended: rows(this.elements.changed),
      flows: rows(this.flows),
      variables: rows(this.variables),
      user_tasks: rows(this.userTasks.created),
      user_tasks_ended: rows(this.userTasks.changed),
      jobs: rows(this.jobs.created),
      jobs_changed: rows(this.jobs.changed),
      incidents: rows(this.incidents.created),
      incidents_resolved: rows(this.incidents.changed),
      messaging: this.messaging.length + this.signals.length === 0 ? undefined : this.messaging,
      signals: this.signals.length === 0 ? undefined : this.signals,
      unconfirmed,
      causes: causes && JSON.stringify(causes),
      audit: plain.length === 0 ? undefined : plain.map(auditRow),
      events: events.length === 0 ? undefined : events,
      operations: this.operations(told),
    };
  }

  /** Sections of what is moved to another definition are absent where nothing is. */
  private operations(audit: readonly AuditEntry[]): Row | undefined {
    if (audit.length === 0 && this.definition === undefined && this.state === undefined) return undefined;
    return {
      audit: audit.map(auditRow),
      definition: this.definition,
      state: this.state,
      elements: this.migrated,
      subscriptions: this.resubscribed,
    };
  }

  /** An instance's first step needs no keys: all of the instance goes. */
  private undo(): Row {
    if (this.started !== undefined) return { started: true };
    const sections = [this.elements, this.userTasks, this.jobs, this.incidents];
    return {
      created: [
        ...sections.flatMap((section) => [...section.created.keys()]),
        ...this.opened.keys(),
        ...this.signalKeys('open'),
      ],
      elements: [...this.elements.changed.keys()],
      user_tasks: [...this.userTasks.changed.keys()],
      incidents: [...this.incidents.changed.keys()],
      closed: this.messaging.filter((row) => row.op === 'close').map((row) => row.key),
      signals_closed: this.signalKeys('close'),
      correlated: this.messaging.filter((row) => row.op === 'correlate'),
      flows: rows(this.flows),
      variables: [...this.variables.values()].map((row) => row.key),
      ended: this.ended !== undefined,
    };
  }

  /** What changes is told as an object of columns, so that null differs from what stays. */
  private changeUserTask({ key, state, changes }: RecordOf<'user-task-changed'>): void {
    const columns = userTaskColumns(changes);
    const created = this.userTasks.created.get(key);
    if (created !== undefined) return void Object.assign(created, columns, { state });
    const earlier = this.userTasks.changed.get(key)?.changes as Row | undefined;
    this.userTasks.change(key, { state, changes: { ...earlier, ...columns } });
  }

  private signalKeys(op: 'open' | 'close'): unknown[] {
    return this.signals.filter((row) => row.op === op).map((row) => row.key);
  }

  /** What is opened and closed in one step was there for nobody. */
  private closeSignalSubscription({ key }: RecordOf<'signal-subscription-closed'>, at: Date): void {
    const kept = this.signals.filter((row) => row.op !== 'open' || row.key !== key);
    if (kept.length === this.signals.length) kept.push({ op: 'close', key, at });
    this.signals = kept;
  }

  private takeFlow(flowId: string): void {
    const flow = this.flows.get(flowId);
    if (flow === undefined) this.flows.set(flowId, { flow_id: flowId, taken: 1 });
    else flow.taken += 1;
  }

  private setVariable(record: RecordOf<'variable-set'>, at: Date): void {
    const id = `${record.scopeKey}:${record.name}`;
    const key = this.variables.get(id)?.key ?? record.key;
    this.variables.set(id, { key, scope_key: record.scopeKey, name: record.name, value: record.value, at });
  }

  private openSubscription(record: RecordOf<'subscription-opened'>, at: Date): void {
    const row = { op: 'open', ...subscriptionRow(record, at) };
    this.opened.set(record.key, row);
    this.messaging.push(row);
  }

  private closeSubscription(record: RecordOf<'subscription-closed'>, at: Date): void {
    const state = record.reason === 'CORRELATED' ? 'CORRELATED' : 'DELETED';
    const opened = this.opened.get(record.key);
    if (opened === undefined) this.messaging.push({ op: 'close', key: record.key, state, at });
    else Object.assign(opened, { op: 'opened-closed', state, updated_at: at });
  }
}

/** SHA-256 of the records without their times, lower-case hex. */
export function digestOf(records: CommitInput['records']): string {
  const timeless = records.map((record) => ({ ...record, at: undefined }));
  return createHash('sha256').update(JSON.stringify(timeless)).digest('hex');
}
