/**
 * Call activities: the called process is a workflow of its own, a child that outlives a closed parent. It tells its
 * caller by signal how it ended, so that the answer finds the caller after a continue-as-new too.
 */
import { TerminatedFailure } from '@temporalio/common';
import { getExternalWorkflowHandle, ParentClosePolicy, proxyLocalActivities, startChild } from '@temporalio/workflow';

import { messageOf } from './activity-outcome.js';
import type { Key } from './bpmn/plan.js';
import { changed } from './changes.js';
import {
  type CalledProcess,
  type CalledProcessEnded,
  type CalledProcessEscalated,
  type CalledProcessSuspension,
  type EngineActivities,
  type ResolvedProcess,
  SIGNALS,
  type StartInput,
} from './contract.js';
import { notDeployed, type Command, type EventBody } from './engine/index.js';
import type { Host } from './host.js';
import { tooLarge, tooLargeMessage } from './payload-size.js';
import { summaryOf } from './summary.js';

const ENDED_OUTSIDE = 'Expected the called process to complete, but it was ended from outside.';

type CallProcess = Extract<Command, { readonly kind: 'call-process' }>;
type Escalate = Extract<Command, { readonly kind: 'escalate' }>;

/** Tried without end, like the commit: PostgreSQL may be away. */
const { resolveCalledProcess } = proxyLocalActivities<EngineActivities>({
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
});

export function callProcess(host: Host, command: CallProcess): void {
  const { effects, inbox, info } = host;
  const { key, processId, binding, versionTag, tenantId } = command;
  if (tooLarge(command.variables)) {
    return inbox.put({ event: failed(key, tooLargeMessage('the variables for the called process')) });
  }
  const token = effects.token();
  effects.begin(key, { kind: 'local', token });
  resolveCalledProcess({
    processId,
    binding,
    ...(versionTag !== undefined && { versionTag }),
    ...(tenantId !== undefined && { tenantId }),
    callerDefinitionKey: info.processDefinitionKey,
  }).then(
    (found) => {
      const from = { key, token };
      if (found === null) {
        const event = failed(key, notDeployed(command));
        return inbox.put({ from, event });
      }
      const next = (): void => host.parked.begin(host, key, (later) => startCalled(later, command, found));
      inbox.put({ from, next });
    },
    (error: unknown) => inbox.fail(error),
  );
}

function startCalled(host: Host, command: CallProcess, found: ResolvedProcess): void {
  const { inbox } = host;
  const { key, businessId, summary } = command;
  const { processInstanceKey } = found;
  const called = {
    processInstanceKey,
    workflowId:
      businessId === undefined || changed('business-ids-are-not-shown')
        ? processInstanceKey
        : `${processInstanceKey}:${businessId}`,
  };
  const from = { key, token: processInstanceKey };
  const child = startChild(command.processId, {
    workflowId: called.workflowId,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    staticSummary: summaryOf(summary),
    args: [inputOf(host, command, found)],
  });
  follow(host, key, called, child);
  child
    .then((handle) => handle.result())
    .catch((error: unknown) => {
      const ended = error instanceof Error && error.cause instanceof TerminatedFailure;
      inbox.put({
        from,
        event: failed(key, ended ? ENDED_OUTSIDE : messageOf(error)),
      });
    });
}

function inputOf({ info }: Host, command: CallProcess, found: ResolvedProcess): StartInput {
  const { processDefinitionKey, version, planHash, processInstanceKey } = found;
  const { variables, businessId, catches, key } = command;
  const conversation = info.conversation ?? info.businessId;
  return {
    plan: { hash: planHash },
    processDefinitionKey,
    version,
    processInstanceKey,
    variables,
    ...(businessId !== undefined && { businessId }),
    ...(conversation !== undefined && { conversation }),
    parent: {
      workflowId: info.workflowId,
      processInstanceKey: info.processInstanceKey,
      rootProcessInstanceKey: info.parent?.rootProcessInstanceKey ?? info.processInstanceKey,
      elementInstanceKey: key,
      catches,
    },
  };
}

/**
 * Keeps a called process in mind. To cancel it is to ask its workflow, which ends itself; before it has started there is
 * nobody to ask, so the request waits for `started`, and the workflow for the request. So it is with its suspension, and
 * one word of it waits for the word before, so that the last one holds.
 */
export function follow({ effects, inbox }: Host, key: Key, called: CalledProcess, started: Promise<unknown>): void {
  const cancel = (): void => {
    const token = effects.token();
    effects.begin(key, { kind: 'closing', token });
    const done = (): void => inbox.put({ from: { key, token }, next: () => effects.end(key) });
    // A called process that has ended meanwhile needs no request.
    started.then(() => getExternalWorkflowHandle(called.workflowId).cancel()).then(done, done);
  };
  let told = started;
  const suspend = (suspended: boolean): void => {
    const token = effects.token();
    const word = `suspension-${token}`;
    effects.begin(word, { kind: 'closing', token });
    const said: CalledProcessSuspension = { suspended };
    const tell = (): Promise<void> =>
      getExternalWorkflowHandle(called.workflowId).signal(SIGNALS.calledProcessSuspension, said);
    told = told.then(tell, tell);
    const done = (): void => inbox.put({ from: { key: word, token } });
    told.then(done, done);
  };
  effects.begin(key, { kind: 'call', token: called.processInstanceKey, called, cancel, suspend });
}

/** The signal of a called process, as the inbox takes it. */
export function calledProcessEnded({ inbox }: Pick<Host, 'inbox'>, ended: CalledProcessEnded): void {
  const { elementInstanceKey: key, processInstanceKey, outcome } = ended;
  inbox.put({ from: { key, token: processInstanceKey }, event: eventOf(key, outcome) });
}

/** Likewise, while it goes on. */
export function calledProcessEscalated({ inbox }: Pick<Host, 'inbox'>, escalated: CalledProcessEscalated): void {
  const { elementInstanceKey: key, processInstanceKey, escalationCode: code, variables } = escalated;
  const from = { key, token: processInstanceKey, goesOn: true } as const;
  inbox.put({ from, event: { kind: 'called-process-escalated', key, code, variables } });
}

/**
 * Tells the caller of an escalation before this instance can end, so that the caller hears of it first. What is too
 * large for a signal stays here.
 */
export function escalate({ effects, inbox, info, parent }: Host, { code, variables }: Escalate): void {
  if (parent === undefined) return;
  const token = effects.token();
  const key = `escalation-${token}`;
  const escalated: CalledProcessEscalated = {
    elementInstanceKey: parent.elementInstanceKey,
    processInstanceKey: info.processInstanceKey,
    escalationCode: code,
    variables: tooLarge(variables) ? {} : variables,
  };
  effects.begin(key, { kind: 'closing', token });
  const done = (): void => inbox.put({ from: { key, token }, next: () => effects.end(key) });
  // A caller that has ended itself needs no word.
  getExternalWorkflowHandle(parent.workflowId).signal(SIGNALS.calledProcessEscalated, escalated).then(done, done);
}

function eventOf(key: Key, outcome: CalledProcessEnded['outcome']): EventBody {
  switch (outcome.kind) {
    case 'completed':
      return { kind: 'called-process-ended', key, outcome };
    case 'failed':
      return failed(key, outcome.message);
    case 'terminated':
      return failed(key, ENDED_OUTSIDE);
    case 'error': {
      const { errorCode: code, errorMessage: message, variables } = outcome;
      return { kind: 'called-process-ended', key, outcome: { kind: 'error', code, message, variables } };
    }
  }
}

function failed(key: Key, message: string): EventBody {
  return { kind: 'called-process-ended', key, outcome: { kind: 'failed', message } };
}
