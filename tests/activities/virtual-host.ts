/** Runs a process on the pure engine with the real activities and a clock that only the test moves. */
import { readFile } from 'node:fs/promises';
import { ApplicationFailure } from '@temporalio/common';
import { catalogue, createActivities, type ActivityDependencies } from '../../activities/index.js';
import type { BpmnErrorDetail } from '../../activities/define.js';
import { compile } from '../../processes/compiler/index.js';
import { compileDecisions } from '../../processes/decisions/index.js';
import { callDecision } from '../../workflows/bpmn/decision/call.js';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import { DECISION_ACTIVITY } from '../../workflows/bpmn/elements/business-rule-task.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import {
  initialState,
  step,
  type Command,
  type EngineRecord,
  type EventBody,
  type InstanceState,
} from '../../workflows/engine/index.js';

type Activity = Extract<Command, { readonly kind: 'run-activity' }>;
type Call = Extract<Command, { readonly kind: 'call-process' }>;
type Of<Type extends EngineRecord['type']> = Extract<EngineRecord, { readonly type: Type }>;

/** Of the first process of the file, unless told another. */
export async function planOf(file: string, processId?: string): Promise<Plan> {
  const { plans, diagnostics } = await compile({ file, xml: await readFile(file), catalogue });
  const compiled = plans.find(({ plan }) => processId === undefined || plan.processId === processId);
  if (compiled === undefined) throw new Error(`Expected ${file} to compile, but: ${JSON.stringify(diagnostics)}`);
  return compiled.plan;
}

export async function decisionsOf(file: string): Promise<DecisionPlan> {
  const { compiled, diagnostics } = compileDecisions({ file, xml: await readFile(file) });
  if (compiled === undefined) throw new Error(`Expected ${file} to compile, but: ${JSON.stringify(diagnostics)}`);
  return compiled.plan;
}

export class VirtualHost {
  readonly records: EngineRecord[] = [];
  private state: InstanceState;
  private readonly timers = new Map<string, number>();
  private readonly calls = new Map<string, Call>();
  private now: number;
  private messages = 0;

  constructor(
    private readonly plan: Plan,
    private readonly options: {
      readonly dependencies: ActivityDependencies;
      readonly instance: number;
      readonly start: Date;
      /** What its business rule tasks may call. */
      readonly decisions?: readonly DecisionPlan[];
    },
  ) {
    const processInstanceKey = `${options.instance}0000000`;
    this.now = options.start.getTime();
    this.state = initialState({
      processInstanceKey,
      processDefinitionKey: '1',
      version: 1,
      workflowId: processInstanceKey,
      tags: [],
    });
  }

  /** At its none start event, unless told another. */
  start = (variables: Variables, startElementId?: string) =>
    this.feed({ kind: 'start', variables, ...(startElementId !== undefined && { startElementId }) });

  /** Sets variables of the process, as an operator would. */
  set = (variables: Variables) =>
    this.feed({ kind: 'variables-set', scopeKey: this.state.info.processInstanceKey, variables, local: false });

  /** Completes the open user task of this element; of several that of the assignee, else the first. */
  async complete(elementId: string, variables: Variables, assignee?: string): Promise<void> {
    const task = this.openTasks().find(
      (open) => open.elementId === elementId && (assignee === undefined || open.assignee === assignee),
    );
    if (task === undefined) throw new Error(`Expected a task ${elementId}, but open are: ${this.open().join(', ')}.`);
    await this.feed({ kind: 'user-task-completed', key: task.key, variables });
  }

  /** Correlates with the open subscription for this name and key. */
  async message(messageName: string, correlationKey: string, variables: Variables): Promise<void> {
    const closed = new Set(this.of('subscription-closed').map(({ key }) => key));
    const subscription = this.of('subscription-opened').find(
      (opened) =>
        !closed.has(opened.key) && opened.messageName === messageName && opened.correlationKey === correlationKey,
    );
    if (subscription === undefined)
      throw new Error(`Expected a subscription for ${messageName} ${correlationKey}, but there is none.`);
    this.messages += 1;
    const messageKey = String(this.messages);
    await this.feed({ kind: 'message-correlated', key: subscription.key, messageKey, variables });
  }

  /** What calls of this process are given; they do not run here. */
  called = (processId: string): readonly Variables[] =>
    [...this.calls.values()].filter((call) => call.processId === processId).map(({ variables }) => variables);

  /** The called process lets an escalation pass. */
  escalate = (processId: string, code: string, variables: Variables) =>
    this.feed({ kind: 'called-process-escalated', key: this.callOf(processId), code, variables });

  /** The called process ends. */
  async return(processId: string, variables: Variables): Promise<void> {
    const key = this.callOf(processId);
    this.calls.delete(key);
    await this.feed({ kind: 'called-process-ended', key, outcome: { kind: 'completed', variables } });
  }

  /** Lets time pass; timers fire in the order they are due. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const [next] = [...this.timers].sort(([, one], [, other]) => one - other);
      if (next === undefined || next[1] > until) break;
      const [key, dueAt] = next;
      this.timers.delete(key);
      this.now = Math.max(this.now, dueAt);
      await this.feed({ kind: 'timer-fired', key });
    }
    this.now = until;
  }

  openTasks(): readonly Of<'user-task-created'>[] {
    const ended = new Set(this.of('user-task-ended').map(({ key }) => key));
    return this.of('user-task-created').filter(({ key }) => !ended.has(key));
  }

  open = (): readonly string[] => this.openTasks().map(({ elementId }) => elementId);
  visited = (): ReadonlySet<string> => new Set(this.of('element-activated').map(({ elementId }) => elementId));
  taken = (): ReadonlySet<string> => new Set(this.of('flow-taken').map(({ flowId }) => flowId));
  published = (): readonly Of<'message-published'>[] => this.of('message-published');
  incidents = (): readonly string[] =>
    this.of('incident-raised').map(({ elementId, errorMessage }) => `${elementId}: ${errorMessage}`);
  ended = (): string | undefined => this.of('instance-ended')[0]?.state;

  variable(name: string): unknown {
    return this.of('variable-set').findLast(
      (set) => set.name === name && set.scopeKey === this.state.info.processInstanceKey,
    )?.value;
  }

  private of<Type extends EngineRecord['type']>(type: Type): readonly Of<Type>[] {
    return this.records.filter((record): record is Of<Type> => record.type === type);
  }

  private callOf(processId: string): string {
    const [key] = [...this.calls].find(([, call]) => call.processId === processId) ?? [];
    if (key === undefined) throw new Error(`Expected a call of ${processId}, but there is none.`);
    return key;
  }

  private async feed(first: EventBody): Promise<void> {
    const events: EventBody[] = [first];
    for (let event = events.shift(); event !== undefined; event = events.shift()) {
      const { state, commands, records } = step(this.plan, this.state, { ...event, now: this.now, seed: 0.5 });
      // What a host would keep is JSON: so is what this one does.
      this.state = JSON.parse(JSON.stringify(state)) as InstanceState;
      this.records.push(...records);
      for (const command of commands) {
        if (command.kind === 'set-timer') this.timers.set(command.key, command.dueAt);
        if (command.kind === 'cancel-timer') this.timers.delete(command.key);
        if (command.kind === 'call-process') this.calls.set(command.key, command);
        if (command.kind === 'run-activity') events.push(await this.run(command));
      }
    }
  }

  private async run(command: Activity): Promise<EventBody> {
    if (command.type === DECISION_ACTIVITY) return this.decide(command);
    const { key, type, input, headers, elementInstanceKey, elementId } = command;
    const activities = createActivities({ ...this.options.dependencies, now: () => new Date(this.now) });
    const { processInstanceKey } = this.state.info;
    try {
      const variables = await activities[type]?.({ input, headers, elementInstanceKey, processInstanceKey, elementId });
      return { kind: 'job-completed', key, variables: variables ?? {} };
    } catch (error) {
      const detail =
        error instanceof ApplicationFailure && error.type === 'BPMN_ERROR'
          ? (error.details?.[0] as BpmnErrorDetail)
          : undefined;
      if (detail === undefined) return { kind: 'job-failed', key, message: String(error), final: true, variables: {} };
      return {
        kind: 'job-error',
        key,
        code: detail.errorCode,
        message: detail.errorMessage,
        variables: detail.variables,
      };
    }
  }

  private decide({ key, input, headers }: Activity): EventBody {
    const { decisionId = '', resultVariable = '' } = headers;
    const plan = this.options.decisions?.find(({ decisions }) => Object.hasOwn(decisions, decisionId));
    if (plan === undefined) throw new Error(`Expected a decision ${decisionId}, but there is none.`);
    const call = { decisionId, resultVariable, variables: input, now: this.now, random: () => 0.5 };
    const { result } = callDecision(plan, call);
    return result.ok
      ? { kind: 'job-completed', key, variables: result.variables }
      : { kind: 'job-failed', key, message: result.message, final: true, variables: {} };
  }
}
