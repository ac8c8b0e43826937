/** What a test case of CPT may ask about that the state of an instance does not keep. */
import type { DecisionOutcome } from '../../../workflows/bpmn/decision/evaluate.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { EngineRecord } from '../../../workflows/engine/index.js';
import type { HostedInstance } from '../../simulation/hosted-instance.js';

type Created = Extract<EngineRecord, { readonly type: 'user-task-created' }>;
type Opened = Extract<EngineRecord, { readonly type: 'subscription-opened' }>;

export interface UserTask {
  readonly instance: HostedInstance;
  readonly task: Created;
  state: 'IS_CREATED' | 'IS_COMPLETED' | 'IS_CANCELED';
}

export interface MessageSubscription {
  readonly instance: HostedInstance;
  readonly subscription: Opened;
  state: 'IS_WAITING' | 'IS_CORRELATED' | 'IS_NOT_WAITING';
}

type Evaluations = Extract<DecisionOutcome, { readonly ok: true }>['evaluations'];

export class Journal {
  readonly userTasks = new Map<Key, UserTask>();
  readonly subscriptions = new Map<Key, MessageSubscription>();
  readonly decisions: Evaluations[number][] = [];
  readonly messageIds = new Set<string>();

  observe(instance: HostedInstance, record: EngineRecord): void {
    switch (record.type) {
      case 'user-task-created':
        this.userTasks.set(record.key, { instance, task: record, state: 'IS_CREATED' });
        break;
      case 'user-task-ended': {
        const known = this.userTasks.get(record.key);
        if (known) known.state = record.state === 'COMPLETED' ? 'IS_COMPLETED' : 'IS_CANCELED';
        break;
      }
      case 'subscription-opened':
        this.subscriptions.set(record.key, { instance, subscription: record, state: 'IS_WAITING' });
        break;
      case 'message-correlated': {
        const known = this.subscriptions.get(record.subscriptionKey);
        if (known) known.state = 'IS_CORRELATED';
        break;
      }
      case 'subscription-closed': {
        const known = this.subscriptions.get(record.key);
        if (known?.state === 'IS_WAITING') known.state = 'IS_NOT_WAITING';
        break;
      }
      default:
    }
  }
}
