/**
 * A host of the engine with a virtual clock: instances, their timers, activities, called processes and messages, all in
 * memory. Whatever an event sets going is worked off before the next step.
 */
import { conversationIn } from '../../workflows/bpmn/conversation.js';
import { DATA_STORE_ACTIVITY, type DataStoreWork } from '../../workflows/bpmn/data-store.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import { evaluateExpression } from '../../workflows/bpmn/expression/expression.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import { notDeployed, type Command, type EngineRecord, type EventBody } from '../../workflows/engine/index.js';
import type { StartDeclaration } from '../../workflows/bpmn/start-declaration.js';
import { DataStores } from './data-stores.js';
import { HostedInstance } from './hosted-instance.js';
import { MessageBroker, type Message, type OpenSubscription } from './message-broker.js';
import type { ActivityAnswer, Target } from './scenario.js';
import { commandLine, recordLine } from './trace.js';

/** Instances carry the digits before the seven of what is in them. */
const COUNTER_DIGITS = '0000000';
const EPOCH = Date.UTC(2026, 0, 1);
/** All processes are deployed for it. */
const TENANT = '<default>';

interface Timer {
  readonly instance: HostedInstance;
  readonly key: Key;
  readonly dueAt: number;
  /** The activity whose pause it is. */
  readonly activity?: RunActivity;
}

interface Listener extends OpenSubscription {
  readonly instance: HostedInstance;
}

/** An activity that a scenario's instance runs. */
export interface ActivityCall extends Pick<RunActivity, 'type' | 'input' | 'headers' | 'elementId'> {
  readonly processInstanceKey: Key;
  readonly elementInstanceKey: Key;
  /** Of the virtual clock, ms since the epoch. */
  readonly now: number;
}

type RunActivity = Extract<Command, { readonly kind: 'run-activity' }>;
type CallProcess = Extract<Command, { readonly kind: 'call-process' }>;
type Work = RunActivity | CallProcess;

const TOLD_TO_CALLED: Partial<Record<Command['kind'], 'cancel' | 'suspend' | 'resume'>> = {
  'cancel-called-process': 'cancel',
  'suspend-called-process': 'suspend',
  'resume-called-process': 'resume',
};

/** A process that can be started and called. */
export interface RunnablePlan {
  readonly plan: Plan;
  readonly starts: readonly StartDeclaration[];
}

export interface WorldOptions {
  /** What its clock shows first, ms since the epoch; the first day of 2026 where absent. */
  readonly startsAt?: number;
  /** Undefined: the activity has no answer yet, and is waited for. */
  readonly answer: (call: ActivityCall) => ActivityAnswer | undefined;
  /** Writes the state to JSON and back after every event. */
  readonly restore: boolean;
  /** Whether a number means the instance that was started together with all it called; else any instance alone. */
  readonly families?: boolean;
  /** What `deploy` finds under the name of a file. */
  readonly files?: ReadonlyMap<string, readonly RunnablePlan[]>;
  /** Is told of every record. */
  readonly observe?: (instance: HostedInstance, record: EngineRecord) => void;
  /** Is told of every event before it happens. */
  readonly foresee?: (instance: HostedInstance, event: EventBody) => void;
  /** Target of a message flow, by its id. */
  readonly messageFlows?: ReadonlyMap<string, string>;
}

export class World {
  now: number;
  readonly instances: HostedInstance[] = [];
  readonly trace: string[] = [];
  private timers: Timer[] = [];
  private readonly broker = new MessageBroker<Listener>();
  private readonly stores = new DataStores();
  private readonly listeners = new Map<Key, { readonly instance: HostedInstance; readonly name: string }>();
  private readonly pending: (() => void)[] = [];
  /** Work that suspended instances have asked for. */
  private readonly parked: { readonly instance: HostedInstance; readonly command: Work }[] = [];
  /** What all instances see beside their own variables: choices made from outside. */
  private guidance: Variables = {};
  /** Events so far: none more after a step means that it reached nothing. */
  events = 0;

  constructor(
    private plans: readonly RunnablePlan[],
    private readonly options: WorldOptions,
  ) {
    this.now = options.startsAt ?? EPOCH;
  }

  /** Processes replace those of the same id; false where the file is not known. */
  deploy(file: string): boolean {
    const deployed = this.options.files?.get(file);
    if (deployed === undefined) return false;
    const ids = deployed.map(({ plan }) => plan.processId);
    this.plans = [...this.plans.filter(({ plan }) => !ids.includes(plan.processId)), ...deployed];
    return true;
  }

  /** Of all instances, now and later. */
  guide(variables: Variables): void {
    this.guidance = { ...this.guidance, ...variables };
    for (const instance of this.running({})) {
      this.apply(instance, { kind: 'variables-set', scopeKey: instance.key, variables, local: true });
    }
    this.settle();
  }

  /** The instances meant: those of the `instance`th that was started, else all; those that run, oldest first. */
  running({ instance }: Pick<Target, 'instance'>): readonly HostedInstance[] {
    return this.instances.filter((one) => !one.ended && this.isMeant(one, instance));
  }

  private isMeant(one: HostedInstance, instance: number | undefined): boolean {
    if (instance === undefined) return true;
    if (this.options.families !== true) return one === this.instances[instance];
    return one.root === this.instances.filter(({ caller }) => !caller)[instance];
  }

  plansDeployed(): readonly Plan[] {
    return this.plans.map(({ plan }) => plan);
  }

  /** Id of what a message flow leads to; any other id is its own target. */
  targetOf(id: string): string {
    return this.options.messageFlows?.get(id) ?? id;
  }

  /** The process that a start event of this id begins. */
  startedBy(elementId: string): string | undefined {
    return this.plans.find(({ starts }) => starts.some((start) => start.elementId === elementId))?.plan.processId;
  }

  note(line: string): void {
    this.trace.push(`# ${line}`);
  }

  start(processId: string, variables: Variables, startElementId?: string): boolean {
    const plan = this.planOf(processId);
    if (plan === undefined) return false;
    this.create(plan, { kind: 'start', variables, ...(startElementId !== undefined && { startElementId }) });
    this.settle();
    return true;
  }

  /** Applies an event and everything that follows from it. */
  send(instance: HostedInstance, event: EventBody): void {
    this.apply(instance, event);
    this.settle();
  }

  /** A message that nobody waits for is lost unless it has a time to live. */
  publish(message: Message, instance?: number): void {
    this.deliver(message, instance);
    this.settle();
  }

  /** A signal that nobody waits for is lost. */
  broadcast(name: string, variables: Variables): void {
    this.signal(name, variables, `${this.events}`);
    this.settle();
  }

  /** Starts what has a conditional start event whose condition holds over the variables; answers how many. */
  startConditionals(variables: Variables): number {
    const environment = { lookup: (name: string) => variables[name], now: this.now, random: () => 0 };
    const holding = this.plans.flatMap(({ plan, starts }) =>
      starts.flatMap((start) => {
        if (start.trigger !== 'conditional') return [];
        const outcome = evaluateExpression(start.condition, environment);
        return outcome.ok && outcome.value === true ? [{ plan, startElementId: start.elementId }] : [];
      }),
    );
    for (const { plan, startElementId } of holding) this.create(plan, { kind: 'start', variables, startElementId });
    this.settle();
    return holding.length;
  }

  /** Moves the clock to `until`; timers due on the way fire in order. */
  advance(until: number): void {
    for (let timer = this.nextTimer(until); timer !== undefined; timer = this.nextTimer(until)) this.fire(timer);
    this.now = until;
  }

  fire(timer: Timer): void {
    this.now = Math.max(this.now, timer.dueAt);
    this.timers = this.timers.filter((other) => other !== timer);
    const { instance, key, activity } = timer;
    if (activity === undefined) return this.send(instance, { kind: 'timer-fired', key });
    this.begin(instance, activity);
    this.settle();
  }

  timersOf(instance: HostedInstance): readonly Timer[] {
    return this.timers.filter((timer) => timer.instance === instance);
  }

  private nextTimer(until: number): Timer | undefined {
    return [...this.timers].sort((one, other) => one.dueAt - other.dueAt).find(({ dueAt }) => dueAt <= until);
  }

  private planOf(processId: string): Plan | undefined {
    return this.plans.find(({ plan }) => plan.processId === processId)?.plan;
  }

  private create(
    plan: Plan,
    event: EventBody,
    options: {
      readonly caller?: NonNullable<HostedInstance['caller']>;
      readonly catches?: readonly string[];
      readonly conversation?: string | undefined;
    } = {},
  ): void {
    const { caller, catches = [] } = options;
    const conversation = options.conversation ?? caller?.instance.state.info.conversation;
    const sequence = this.instances.length + 1;
    const processInstanceKey = `${sequence}${COUNTER_DIGITS}`;
    const parent = caller && {
      processInstanceKey: caller.instance.key,
      rootProcessInstanceKey: caller.instance.state.info.parent?.rootProcessInstanceKey ?? caller.instance.key,
      elementInstanceKey: caller.elementInstanceKey,
      catches,
    };
    const info = {
      processInstanceKey,
      processDefinitionKey: '1',
      version: 1,
      workflowId: processInstanceKey,
      tags: [],
      ...(conversation !== undefined && { conversation }),
      ...(parent && { parent }),
    };
    const instance = new HostedInstance(plan, info, caller);
    this.instances.push(instance);
    this.apply(
      instance,
      event.kind === 'start' ? { ...event, variables: { ...event.variables, ...this.guidance } } : event,
    );
  }

  private settle(): void {
    for (let next = this.pending.shift(); next !== undefined; next = this.pending.shift()) next();
  }

  private later(instance: HostedInstance, event: EventBody): void {
    this.pending.push(() => this.apply(instance, event));
  }

  private apply(instance: HostedInstance, event: EventBody): void {
    this.events += 1;
    this.options.foresee?.(instance, event);
    const running = !instance.ended;
    const seed = (this.events * 0.6180339887498949) % 1;
    const { commands, records } = instance.apply(event, {
      now: this.now,
      seed,
      restore: this.options.restore,
      number: this.events,
    });
    for (const record of records) this.record(instance, record);
    for (const command of commands) this.command(instance, command);
    if (instance.state.suspended === undefined) this.unpark(instance);
    if (running && instance.ended && instance.caller) this.answerCaller(instance, instance.caller);
  }

  private line(instance: HostedInstance, line: string): void {
    const index = this.instances.indexOf(instance);
    this.trace.push(index === 0 ? line : `[${index}] ${line}`);
  }

  private record(instance: HostedInstance, record: EngineRecord): void {
    this.line(instance, recordLine(record, instance));
    this.options.observe?.(instance, record);
    if (record.type === 'subscription-opened') {
      const { key, messageName, correlationKey } = record;
      const processId = instance.plan.processId;
      const delivery = this.broker.open({ instance, processId, key, messageName, correlationKey }, this.now);
      if (delivery) this.later(instance, { kind: 'message-correlated', key, ...delivery });
    }
    if (record.type === 'signal-subscription-opened')
      this.listeners.set(record.key, { instance, name: record.signalName });
    if (record.type === 'signal-subscription-closed') this.listeners.delete(record.key);
    if (record.type === 'signal-broadcast')
      this.pending.push(() => this.signal(record.signalName, record.variables, record.key));
    if (record.type === 'subscription-closed') this.broker.close(record.key);
    if (record.type === 'message-published') {
      const { messageName: name, correlationKey, variables, timeToLiveMs } = record;
      this.pending.push(() => this.deliver({ name, correlationKey, variables, timeToLiveMs }));
    }
  }

  private command(instance: HostedInstance, command: Command): void {
    if (command.kind === 'set-timer') {
      const elementId = instance.state.subscriptions[command.key]?.elementId ?? command.summary;
      instance.names.timer(command.key, elementId);
      this.timers.push({ instance, key: command.key, dueAt: command.dueAt });
    }
    this.line(instance, commandLine(command, instance));
    if (command.kind === 'cancel-timer' || command.kind === 'cancel-activity') {
      this.timers = this.timers.filter((timer) => timer.instance !== instance || timer.key !== command.key);
    }
    if (command.kind === 'run-activity' || command.kind === 'call-process') this.begin(instance, command);
    if (command.kind === 'escalate' && instance.caller) {
      const { instance: caller, elementInstanceKey: key } = instance.caller;
      this.later(caller, { kind: 'called-process-escalated', key, code: command.code, variables: command.variables });
    }
    const told = TOLD_TO_CALLED[command.kind];
    if (told === undefined || !('key' in command)) return;
    const called = this.instances.find(
      ({ caller, ended }) => !ended && caller?.instance === instance && caller.elementInstanceKey === command.key,
    );
    if (called) this.later(called, { kind: told });
  }

  /** What a suspended instance asks for begins when it is resumed. */
  private begin(instance: HostedInstance, command: Work): void {
    if (instance.state.suspended !== undefined) this.parked.push({ instance, command });
    else if (command.kind === 'call-process') this.call(instance, command);
    else if (command.delayMs === 0) this.answerActivity(instance, command);
    else {
      const { key, delayMs } = command;
      this.timers.push({ instance, key, dueAt: this.now + delayMs, activity: { ...command, delayMs: 0 } });
    }
  }

  private unpark(instance: HostedInstance): void {
    const waiting = this.parked.filter((one) => one.instance === instance);
    for (const one of waiting) {
      this.parked.splice(this.parked.indexOf(one), 1);
      const { jobs, calls } = instance.state;
      if (jobs[one.command.key] ?? calls[one.command.key]) this.begin(instance, one.command);
    }
  }

  private answerActivity(
    instance: HostedInstance,
    { key, elementInstanceKey, elementId, type, input, headers, paced }: RunActivity,
  ): void {
    const { key: processInstanceKey } = instance;
    const call = { processInstanceKey, elementInstanceKey, elementId, type, input, headers, now: this.now };
    const answer =
      type === DATA_STORE_ACTIVITY ? this.stores.perform(input as unknown as DataStoreWork) : this.options.answer(call);
    if (answer) this.later(instance, eventOf(key, answer, paced !== true));
  }

  private call(instance: HostedInstance, command: CallProcess): void {
    const { key, processId, tenantId, variables, catches } = command;
    const plan = tenantId === undefined || tenantId === TENANT ? this.planOf(processId) : undefined;
    if (plan === undefined) {
      const outcome = { kind: 'failed', message: notDeployed(command) } as const;
      this.later(instance, { kind: 'called-process-ended', key, outcome });
    } else {
      this.pending.push(() =>
        this.create(plan, { kind: 'start', variables }, { caller: { instance, elementInstanceKey: key }, catches }),
      );
    }
  }

  private answerCaller(
    { state }: HostedInstance,
    { instance, elementInstanceKey: key }: NonNullable<HostedInstance['caller']>,
  ): void {
    const outcome =
      state.status === 'completed'
        ? { kind: 'completed' as const, variables: state.result ?? {} }
        : state.error
          ? { kind: 'error' as const, ...state.error }
          : {
              kind: 'failed' as const,
              message: 'Expected the called process to complete, but it was ended from outside.',
            };
    this.later(instance, { kind: 'called-process-ended', key, outcome });
  }

  /** Reaches those who listen now, each once, and starts an instance per start event of the name. */
  private signal(name: string, variables: Variables, signalKey: Key): void {
    const reached = [...this.listeners].filter(([, listener]) => listener.name === name);
    for (const [key, { instance }] of reached)
      this.apply(instance, { kind: 'signal-received', key, signalKey, variables });
    for (const { plan, starts } of this.plans) {
      for (const start of starts) {
        if (start.trigger !== 'signal' || start.signalName !== name) continue;
        this.create(plan, { kind: 'start', variables, startElementId: start.elementId });
      }
    }
  }

  private deliver(message: Message, instance?: number): void {
    const meant = (subscription: Listener): boolean => this.isMeant(subscription.instance, instance);
    const deliveries = this.broker.publish(message, this.now, meant);
    for (const { subscription, messageKey, variables } of deliveries) {
      this.apply(subscription.instance, { kind: 'message-correlated', key: subscription.key, messageKey, variables });
    }
    if (instance !== undefined) return;
    const { name: messageName, variables, correlationKey = '' } = message;
    const conversation = conversationIn(correlationKey);
    for (const { plan, starts } of this.plans) {
      const start = starts.find((one) => one.trigger === 'message' && one.messageName === messageName);
      if (start === undefined || deliveries.some(({ subscription }) => subscription.processId === plan.processId))
        continue;
      this.broker.startedBy(plan.processId);
      this.create(plan, { kind: 'start', variables, startElementId: start.elementId, messageName }, { conversation });
    }
  }
}

function eventOf(key: Key, answer: ActivityAnswer, final: boolean): EventBody {
  if ('variables' in answer) return { kind: 'job-completed', key, variables: answer.variables };
  if ('failure' in answer) {
    const { failure: message, incident } = answer;
    return { kind: 'job-failed', key, message, final, ...(incident && { incident }), variables: {} };
  }
  const { code, message = '', variables = {} } = answer.error;
  return { kind: 'job-error', key, code, message, variables };
}
