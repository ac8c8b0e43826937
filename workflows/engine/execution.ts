/** The verbs of `Execution` (workflows/bpmn/define.ts) for one element instance. */
import { isFailure, type Execution } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { compensateNext } from './compensate.js';
import { cancelTransaction, throwError, throwEscalation } from './error.js';
import { startJob } from './job.js';
import type { Machine } from './machine.js';
import { evaluate, evaluateAssigning } from './mapping.js';
import { propagate, setLocal, visible } from './scope.js';
import { broadcastSignal } from './broadcast.js';
import type { ElementInstance } from './state.js';
import { interruptInside, terminate, terminateInside } from './terminate.js';
import { setTimer } from './timer.js';
import { call } from './call.js';
import { createUserTask } from './user-task.js';

/** `key` is alive. */
export function executionOf(machine: Machine, key: Key): Execution {
  const instance = (): ElementInstance => machine.element(key) as ElementInstance;
  const scopeKey = instance().scopeKey ?? key;
  return {
    get self() {
      const { elementId, memory } = instance();
      return { key, elementId, scopeKey, memory };
    },
    plan: machine.plan,
    now: machine.now,
    get scope() {
      return executionOf(machine, scopeKey);
    },
    get tokensInside() {
      return instance().tokens;
    },

    evaluate: (expression, onFailure, overlay) =>
      evaluate(machine, { scopeKey: key, expression, onFailure, ...(overlay && { overlay }) }),
    perform(expression, onFailure) {
      const evaluated = evaluateAssigning(machine, { scopeKey: key, expression, onFailure });
      if (isFailure(evaluated)) return evaluated;
      const { assignments, ...answer } = evaluated;
      for (const { name, value, local } of assignments) (local ? setLocal : propagate)(machine, key, { [name]: value });
      return answer;
    },
    visibleVariables: () => visible(machine.state, key),
    localVariables: () => instance().variables,
    setLocal: (variables) => setLocal(machine, key, variables),
    propagate: (variables) => propagate(machine, key, variables),
    remember: (memory) => machine.remember(key, memory),

    complete: (variables) => machine.enqueue({ op: 'complete', key, ...(variables && { variables }) }),
    leave: (flowIds, triggered) => machine.enqueue({ op: 'complete', key, flowIds, ...(triggered && { triggered }) }),

    leaveTo: (next) => machine.enqueue({ op: 'complete', key, next }),

    startInside(elementId, options) {
      machine.addTokens(key, 1);
      machine.enqueue({ op: 'activate', scopeKey: key, elementId, ...options });
    },
    terminateInside: (except) => terminateInside(machine, key, except),
    interruptInside: () => interruptInside(machine, key),
    startBeside(elementId, { triggered, interrupting }) {
      machine.addTokens(scopeKey, 1);
      if (interrupting) {
        terminate(machine, key);
        machine.addTokens(scopeKey, -1);
      }
      machine.enqueue({ op: 'activate', scopeKey, elementId, triggered });
    },

    subscribe(open) {
      const subscription = { ...open, key: machine.newKey(), ownerKey: key };
      machine.draft.put('subscriptions', subscription.key, subscription);
      const { messageName, correlationKey, signalName, interrupting, elementId } = subscription;
      if (subscription.trigger === 'conditional') machine.markUnsettled(subscription.key);
      setTimer(machine, subscription);
      if (signalName !== undefined) {
        machine.record({
          type: 'signal-subscription-opened',
          key: subscription.key,
          elementInstanceKey: key,
          elementId,
          signalName,
        });
      }
      if (messageName !== undefined && correlationKey !== undefined) {
        machine.record({
          type: 'subscription-opened',
          key: subscription.key,
          elementInstanceKey: key,
          elementId,
          messageName,
          correlationKey,
          interrupting,
        });
      }
    },
    startJob: (request) => startJob(machine, key, request),
    createUserTask: (request) => createUserTask(machine, key, request),
    callProcess(request) {
      machine.draft.put('calls', key, request);
      call(machine, key);
    },
    publishMessage({ name, correlationKey, variables, timeToLiveMs = MESSAGE_TIME_TO_LIVE_MS }) {
      machine.record({
        type: 'message-published',
        key: machine.newKey(),
        messageName: name,
        correlationKey,
        timeToLiveMs,
        variables,
      });
    },
    get conversation() {
      const { conversation, businessId, parent, processInstanceKey } = machine.state.info;
      return conversation ?? businessId ?? parent?.rootProcessInstanceKey ?? processInstanceKey;
    },
    broadcastSignal: (signal) => broadcastSignal(machine, signal),
    throwError: (error) => throwError(machine, key, error),
    throwEscalation: (escalation) => throwEscalation(machine, key, escalation),
    compensateNext: (activityId) => compensateNext(machine, key, activityId),
    cancelTransaction: () => cancelTransaction(machine, key),

    tokenPositions() {
      const waiting = Object.entries(instance().arrivals).filter(([, flows]) =>
        Object.values(flows).some((count) => count > 0),
      );
      return [...machine.childrenOf(key).map(({ elementId }) => elementId), ...waiting.map(([elementId]) => elementId)];
    },

    arrivals: (elementId) => instance().arrivals[elementId] ?? NO_ARRIVALS,
    setArrivals: (elementId, arrivals) =>
      machine.update(key, { arrivals: { ...instance().arrivals, [elementId]: arrivals } }),
    joined: (elementId) => instance().joined[elementId] ?? [],
    setJoined: (elementId, flowIds) => machine.update(key, { joined: { ...instance().joined, [elementId]: flowIds } }),
  };
}

/** A message that a process publishes waits an hour for its receiver. */
const MESSAGE_TIME_TO_LIVE_MS = 3_600_000;
const NO_ARRIVALS: Readonly<Record<string, number>> = {};
