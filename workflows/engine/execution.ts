/** The verbs of `Execution` (workflows/bpmn/define.ts) for one element instance. */
import type { IncidentCode } from '../bpmn/codes.js';
import {
  isFailure,
  type CallRequest,
  type Evaluated,
  type Execution,
  type JobRequest,
  type Json,
  type OpenSubscription,
  type Outcome,
  type Self,
  type Triggered,
  type UserTaskRequest,
  type Variables,
} from '../bpmn/define.js';
import type { Expression, Key, Plan } from '../bpmn/plan.js';
import { compensateNext } from './compensate.js';
import { cancelTransaction, throwError, throwEscalation } from './error.js';
import { startJob } from './job.js';
import type { Machine } from './machine.js';
import { evaluate, evaluateAssigning } from './mapping.js';
import { propagate, setLocal, visible } from './scope.js';
import { broadcastSignal } from './broadcast.js';
import type { BpmnError, ElementInstance } from './state.js';
import { interruptInside, terminate, terminateInside } from './terminate.js';
import { subscribe } from './subscribe.js';
import { call } from './call.js';
import { createUserTask } from './user-task.js';

/** `key` is alive. */
export function executionOf(machine: Machine, key: Key): Execution {
  return new Verbs(machine, key);
}

class Verbs implements Execution {
  constructor(
    private readonly machine: Machine,
    private readonly key: Key,
  ) {}

  private get scopeKey(): Key {
    return this.instance.scopeKey ?? this.key;
  }

  private get instance(): ElementInstance {
    return this.machine.element(this.key) as ElementInstance;
  }

  get self(): Self {
    const { key, scopeKey, instance } = this;
    return { key, elementId: instance.elementId, scopeKey, memory: instance.memory };
  }

  get plan(): Plan {
    return this.machine.plan;
  }

  get now(): number {
    return this.machine.now;
  }

  get scope(): Execution {
    return executionOf(this.machine, this.scopeKey);
  }

  get tokensInside(): number {
    return this.instance.tokens;
  }

  evaluate(expression: Expression, onFailure: IncidentCode, overlay?: Variables): Evaluated {
    return evaluate(this.machine, { scopeKey: this.key, expression, onFailure, ...(overlay && { overlay }) });
  }

  perform(expression: Expression, onFailure: IncidentCode): Evaluated {
    const { machine, key } = this;
    const evaluated = evaluateAssigning(machine, { scopeKey: key, expression, onFailure });
    if (isFailure(evaluated)) return evaluated;
    const { assignments, ...answer } = evaluated;
    for (const { name, value, local } of assignments) (local ? setLocal : propagate)(machine, key, { [name]: value });
    return answer;
  }

  visibleVariables(): Variables {
    return visible(this.machine, this.key);
  }

  localVariables(): Variables {
    return this.instance.variables;
  }

  setLocal(variables: Variables): void {
    setLocal(this.machine, this.key, variables);
  }

  propagate(variables: Variables): void {
    propagate(this.machine, this.key, variables);
  }

  remember(memory: Json): void {
    this.machine.remember(this.key, memory);
  }

  withItem(list: readonly Json[], index: number, item: Json): readonly Json[] {
    return this.machine.draft.withItem(list, index, item);
  }

  complete(variables?: Variables): void {
    this.machine.enqueue({ op: 'complete', key: this.key, ...(variables && { variables }) });
  }

  leave(flowIds: readonly string[], triggered?: Triggered): void {
    this.machine.enqueue({ op: 'complete', key: this.key, flowIds, ...(triggered && { triggered }) });
  }

  leaveTo(next: string): void {
    this.machine.enqueue({ op: 'complete', key: this.key, next });
  }

  startInside(elementId: string, options?: Parameters<Execution['startInside']>[1]): void {
    const { machine, key: scopeKey } = this;
    machine.addTokens(scopeKey, 1);
    machine.enqueue(machine.begotten(scopeKey, { scopeKey, elementId, ...options }));
  }

  terminateInside(except?: Key): void {
    terminateInside(this.machine, this.key, except);
  }

  interruptInside(): void {
    interruptInside(this.machine, this.key);
  }

  startBeside(elementId: string, { triggered, interrupting }: Parameters<Execution['startBeside']>[1]): void {
    const { machine, key, scopeKey } = this;
    machine.addTokens(scopeKey, 1);
    const activation = machine.begotten(key, { scopeKey, elementId, triggered });
    if (interrupting) {
      terminate(machine, key);
      machine.addTokens(scopeKey, -1);
    }
    machine.enqueue(activation);
  }

  subscribe(subscription: OpenSubscription): void {
    subscribe(this.machine, this.key, subscription);
  }

  startJob(job: JobRequest): void {
    startJob(this.machine, this.key, job);
  }

  createUserTask(task: UserTaskRequest): void {
    createUserTask(this.machine, this.key, task);
  }

  callProcess(request: CallRequest): void {
    this.machine.draft.put('calls', this.key, request);
    call(this.machine, this.key);
  }

  publishMessage(message: Parameters<Execution['publishMessage']>[0]): void {
    const { name: messageName, correlationKey, variables, timeToLiveMs = MESSAGE_TIME_TO_LIVE_MS } = message;
    const key = this.machine.newKey();
    this.machine.record({ type: 'message-published', key, messageName, correlationKey, timeToLiveMs, variables });
  }

  get conversation(): string {
    const { conversation, businessId, parent, processInstanceKey } = this.machine.state.info;
    return conversation ?? businessId ?? parent?.rootProcessInstanceKey ?? processInstanceKey;
  }

  broadcastSignal(signal: Parameters<Execution['broadcastSignal']>[0]): void {
    broadcastSignal(this.machine, signal);
  }

  throwError(error: BpmnError): Outcome {
    return throwError(this.machine, this.key, error);
  }

  throwEscalation(escalation: Parameters<Execution['throwEscalation']>[0]): void {
    throwEscalation(this.machine, this.key, escalation);
  }

  compensateNext(activityId?: string): boolean {
    return compensateNext(this.machine, this.key, activityId);
  }

  cancelTransaction(): void {
    cancelTransaction(this.machine, this.key);
  }

  tokenPositions(): readonly string[] {
    const waiting = Object.entries(this.instance.arrivals).filter(([, flows]) =>
      Object.values(flows).some((count) => count > 0),
    );
    const children = this.machine.childrenOf(this.key);
    return [...children.map(({ elementId }) => elementId), ...waiting.map(([elementId]) => elementId)];
  }

  arrivals(elementId: string): Readonly<Record<string, number>> {
    return this.instance.arrivals[elementId] ?? NO_ARRIVALS;
  }

  setArrivals(elementId: string, arrivals: Readonly<Record<string, number>>): void {
    this.machine.update(this.key, { arrivals: { ...this.instance.arrivals, [elementId]: arrivals } });
  }

  joined(elementId: string): readonly string[] {
    return this.instance.joined[elementId] ?? [];
  }

  setJoined(elementId: string, flowIds: readonly string[]): void {
    this.machine.update(this.key, { joined: { ...this.instance.joined, [elementId]: flowIds } });
  }
}

/** A message that a process publishes waits an hour for its receiver. */
const MESSAGE_TIME_TO_LIVE_MS = 3_600_000;
const NO_ARRIVALS: Readonly<Record<string, number>> = {};
