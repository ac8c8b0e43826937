/** Updates: what each means to the engine and to the audit log. Validators refuse at once what cannot be done. */
import { ApplicationFailure } from '@temporalio/common';
import { defineUpdate, setHandler } from '@temporalio/workflow';

import type { Key, Plan } from './bpmn/plan.js';
import type { Json } from './bpmn/define.js';
import { type AuditEntry, type Committed, REFUSALS, UPDATES, type UpdatePayloads } from './contract.js';
import { type EventBody, type InstanceState, isHeld, refuse } from './engine/index.js';
import type { Arrival, Inbox } from './inbox.js';
import { planOf } from './instance.js';
import { tooLarge, tooLargeMessage } from './payload-size.js';

type UpdateName = keyof UpdatePayloads;

interface Meaning<Payload> {
  readonly description: string;
  event(payload: Payload): EventBody;
  /** Camunda's name of the operation, and what it was done to. */
  audit?(payload: Payload, processInstanceKey: Key | undefined): Omit<AuditEntry, 'actor' | 'at'> | undefined;
}

/** An operation on the whole instance; nothing is known of one before its first event. */
function ofInstance(
  operation: string,
  entityKey: Key | undefined,
  requested?: Json,
): Omit<AuditEntry, 'actor' | 'at'> | undefined {
  if (entityKey === undefined) return undefined;
  return { operation, entityKey, details: requested === undefined ? {} : { requested } };
}

/** All but those that ask nothing of the engine. */
const MEANINGS: {
  readonly [Name in Exclude<UpdateName, 'awaitStarted' | 'confirmSteps'>]: Meaning<UpdatePayloads[Name]>;
} = {
  completeUserTask: {
    description: 'Completes a user task.',
    event: ({ userTaskKey: key, variables }) => ({ kind: 'user-task-completed', key, variables }),
    audit: ({ userTaskKey }) => ({ operation: 'COMPLETE', entityKey: userTaskKey }),
  },
  changeUserTask: {
    description: 'Assigns or changes a user task that has listeners.',
    event: ({ userTaskKey: key, event, changes, claim }) => ({
      kind: 'user-task-changed',
      key,
      event,
      changes,
      ...(claim !== undefined && { claim }),
    }),
    audit: ({ userTaskKey, event, changes }) => ({
      operation: event === 'updating' ? 'UPDATE' : changes.assignee === null ? 'UNASSIGN' : 'ASSIGN',
      entityKey: userTaskKey,
    }),
  },
  completeJob: {
    description: 'Completes a job of an external worker.',
    event: ({ jobKey: key, variables, result }) => ({
      kind: 'job-completed',
      key,
      variables,
      ...(result && { result }),
    }),
    audit: ({ jobKey }) => ({ operation: 'COMPLETE', entityKey: jobKey }),
  },
  failJob: {
    description: 'A job failed.',
    event: ({ jobKey: key, errorMessage: message, variables, retries, errorDetails: details }) => ({
      kind: 'job-failed',
      key,
      message,
      final: true,
      variables,
      ...(retries !== undefined && { retries }),
      ...(details !== undefined && { details }),
    }),
    audit: ({ jobKey }) => ({ operation: 'FAIL', entityKey: jobKey }),
  },
  throwJobError: {
    description: 'A job throws a BPMN error.',
    event: ({ jobKey: key, errorCode: code, errorMessage: message, variables }) => ({
      kind: 'job-error',
      key,
      code,
      message,
      variables,
    }),
    audit: ({ jobKey }) => ({ operation: 'THROW_ERROR', entityKey: jobKey }),
  },
  throwUserTaskError: {
    description: 'Whoever works on a user task throws a BPMN error from it.',
    event: ({ userTaskKey: key, errorCode: code, errorMessage: message, variables }) => ({
      kind: 'user-task-error',
      key,
      code,
      message,
      variables,
    }),
    audit: ({ userTaskKey }) => ({ operation: 'THROW_ERROR', entityKey: userTaskKey }),
  },
  receiveSignal: {
    description: 'Delivers a signal to a subscription of this instance.',
    event: ({ subscriptionKey: key, signalKey, variables }) => ({ kind: 'signal-received', key, signalKey, variables }),
  },
  correlateMessage: {
    description: 'Delivers a message to a subscription of this instance.',
    event: ({ subscriptionKey: key, messageKey, variables }) => ({
      kind: 'message-correlated',
      key,
      messageKey,
      variables,
    }),
  },
  setVariables: {
    description: 'Sets variables of a scope.',
    event: ({ scopeKey, variables, local }) => ({ kind: 'variables-set', scopeKey, variables, local }),
    audit: ({ scopeKey }) => ({ operation: 'UPDATE', entityKey: scopeKey }),
  },
  resolveIncident: {
    description: 'Runs again what an incident stopped.',
    event: ({ incidentKey: key, retries }) => ({
      kind: 'incident-resolved',
      key,
      ...(retries !== undefined && { retries }),
    }),
    audit: ({ incidentKey }) => ({ operation: 'RESOLVE', entityKey: incidentKey }),
  },
  modifyInstance: {
    description: 'Activates, moves and terminates elements.',
    event: ({ operationId, activate, move, terminate }) => ({
      kind: 'modify',
      ...(operationId !== undefined && { operationId }),
      activate,
      move,
      terminate,
    }),
    audit: ({ activate, move, terminate }, processInstanceKey) =>
      ofInstance('MODIFY', processInstanceKey, { activate, move, terminate } as unknown as Json),
  },
  migrateInstance: {
    description: 'Goes on by another definition.',
    event: ({ plan, processDefinitionKey, version, mapping }) => ({
      kind: 'migrate',
      target: planOf({ plan }),
      planHash: plan.hash,
      processDefinitionKey,
      version,
      mapping,
    }),
    audit: ({ processDefinitionKey, mapping }, processInstanceKey) =>
      ofInstance('MIGRATE', processInstanceKey, { processDefinitionKey, mapping } as unknown as Json),
  },
  triggerTimer: {
    description: 'Lets a timer happen that is waited for.',
    event: ({ key, elementId }) => ({
      kind: 'timer-triggered',
      key,
      ...(elementId !== undefined && { elementId }),
    }),
    audit: ({ actor: _actor, ...timer }, processInstanceKey) =>
      ofInstance('TRIGGER_TIMER', processInstanceKey, timer as unknown as Json),
  },
  activateAdHocActivities: {
    description: 'Starts activities of an ad-hoc subprocess.',
    event: ({ key, elements, cancelRemaining }) => ({ kind: 'activate-ad-hoc', key, elements, cancelRemaining }),
    audit: ({ actor: _actor, ...activation }, processInstanceKey) =>
      ofInstance('ACTIVATE', processInstanceKey, activation as unknown as Json),
  },
  suspendInstance: {
    description: 'Keeps the instance still, with all it calls.',
    event: () => ({ kind: 'suspend' }),
    audit: (_, processInstanceKey) => ofInstance('SUSPEND', processInstanceKey),
  },
  resumeInstance: {
    description: 'Lets a suspended instance go on.',
    event: () => ({ kind: 'resume' }),
    audit: (_, processInstanceKey) => ofInstance('RESUME', processInstanceKey),
  },
  cancelInstance: {
    description: 'Ends the instance without completing it.',
    event: () => ({ kind: 'cancel' }),
    audit: (_, processInstanceKey) => ofInstance('CANCEL', processInstanceKey),
  },
};

export interface UpdatesOptions {
  readonly inbox: Inbox;
  readonly plan: () => Plan;
  /** Undefined before the first event. */
  readonly state: () => InstanceState | undefined;
  /** Whether the first step is committed. */
  readonly started: () => boolean;
}

/** Registers the handlers of all updates. They only put into the inbox; each returns once its step is committed. */
export function acceptUpdates({ inbox, plan, state, started }: UpdatesOptions): void {
  const waitFor = (arrival: Arrival): Promise<Committed> =>
    new Promise((done, refused) => inbox.put({ ...arrival, reply: { done, refuse: refused } }));

  setHandler(defineUpdate(UPDATES.awaitStarted), () => (started() ? undefined : waitFor({})), {
    description: 'Returns once the first step is in the database.',
  });
  setHandler(defineUpdate(UPDATES.confirmSteps), () => waitFor({ confirm: true }), {
    description: 'Returns once the database has the steps of this workflow and no others.',
  });
  for (const [name, meaning] of Object.entries(MEANINGS) as [UpdateName, Meaning<UpdatePayloads[UpdateName]>][]) {
    const handler = (payload: UpdatePayloads[UpdateName]): Promise<Committed> => {
      const done = meaning.audit?.(payload, state()?.info.processInstanceKey);
      const by = 'actor' in payload && payload.actor !== undefined ? { actor: payload.actor } : {};
      return waitFor({ event: meaning.event(payload), ...(done && { audit: { ...done, ...by } }) });
    };
    const validator = (payload: UpdatePayloads[UpdateName]): void => {
      const current = state();
      const reason = current && refusalOf(plan(), current, meaning.event(payload));
      if (reason !== undefined) throw reason;
    };
    setHandler(defineUpdate<Committed, [UpdatePayloads[UpdateName]]>(name), handler, {
      validator,
      description: meaning.description,
    });
  }
}

export function refusalOf(plan: Plan, state: InstanceState, event: EventBody): ApplicationFailure | undefined {
  if ('variables' in event && tooLarge(event.variables)) {
    return ApplicationFailure.nonRetryable(tooLargeMessage('the variables'), REFUSALS.tooLarge);
  }
  if ((event.kind === 'modify' || event.kind === 'activate-ad-hoc') && tooLarge(event)) {
    return ApplicationFailure.nonRetryable(tooLargeMessage('the modification'), REFUSALS.tooLarge);
  }
  if (isHeld(state, event) && tooLarge({ state, event })) {
    const message = `Expected process instance ${state.info.processInstanceKey} to be ACTIVE, but it is SUSPENDED and holds as much as it can.`;
    return ApplicationFailure.nonRetryable(message, REFUSALS.suspended);
  }
  const refusal = refuse(plan, state, event);
  return refusal && ApplicationFailure.nonRetryable(refusal.message, refusal.code);
}
