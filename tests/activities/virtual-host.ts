/** Runs a process on the pure engine with the real activities and a clock that only the test moves. */
import { ApplicationFailure } from '@temporalio/common';
import { createActivities, type ActivityDependencies } from '../../activities/index.js';
import type { BpmnErrorDetail } from '../../activities/define.js';
import type { CompiledPlan } from '../../processes/compiler/index.js';
import { callDecision } from '../../workflows/bpmn/decision/call.js';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import { DECISION_ACTIVITY } from '../../workflows/bpmn/elements/business-rule-task.js';
import type { Variables } from '../../workflows/contract.js';
import {
  initialState,
  step,
  type Command,
  type EngineRecord,
  type EventBody,
  type InstanceState,
} from '../../workflows/engine/index.js';
import { NOW, type Bench } from './bench.js';
import { ProcessHost } from './process-host.js';
import { compileScene, planIn, type Scene, type Stage } from './stage.js';

type Activity = Extract<Command, { readonly kind: 'run-activity' }>;
type Call = Extract<Command, { readonly kind: 'call-process' }>;

export async function virtualStage({ dependencies }: Bench, scene: Scene): Promise<Stage> {
  const files = await compileScene(scene);
  const decisions = files.flatMap(({ decisions: compiled }) => (compiled ? [compiled.plan] : []));
  let instances = 100;
  return {
    plan: (processId) => planIn(files, processId).plan,
    host(processId) {
      instances += 1;
      return Promise.resolve(
        new VirtualHost(planIn(files, processId), `${instances}0000000`, { dependencies, decisions }),
      );
    },
    stop: () => Promise.resolve(),
  };
}

class VirtualHost extends ProcessHost {
  protected readonly records: EngineRecord[] = [];
  private state: InstanceState;
  private readonly timers = new Map<string, number>();
  private readonly calls = new Map<string, Call>();
  private now = NOW.getTime();
  private messages = 0;

  constructor(
    private readonly compiled: CompiledPlan,
    readonly key: string,
    private readonly options: {
      readonly dependencies: ActivityDependencies;
      /** What its business rule tasks may call. */
      readonly decisions: readonly DecisionPlan[];
    },
  ) {
    super(compiled.plan);
    this.state = initialState({
      processInstanceKey: key,
      processDefinitionKey: '1',
      version: 1,
      workflowId: key,
      tags: [],
    });
  }

  start = (variables: Variables, startElementId?: string): Promise<void> =>
    this.feed({ kind: 'start', variables, ...(startElementId !== undefined && { startElementId }) });

  async startedBy(messageName: string, correlationKey: string): Promise<void> {
    const [message] = await this.options.dependencies.dataSource.query<readonly { readonly variables: Variables }[]>(
      'SELECT variables FROM engine.messages WHERE name = $1 AND correlation_key = $2',
      [messageName, correlationKey],
    );
    if (message === undefined) throw new Error(`Expected a message ${messageName}, but there is none.`);
    const start = this.compiled.starts.find((one) => one.trigger === 'message' && one.messageName === messageName);
    await this.start(message.variables, start?.elementId);
  }

  set = (variables: Variables): Promise<void> =>
    this.feed({ kind: 'variables-set', scopeKey: this.key, variables, local: false });

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

  called = (processId: string): readonly Variables[] =>
    [...this.calls.values()].filter((call) => call.processId === processId).map(({ variables }) => variables);

  escalate = (processId: string, code: string, variables: Variables): Promise<void> =>
    this.feed({ kind: 'called-process-escalated', key: this.callOf(processId), code, variables });

  async return(processId: string, variables: Variables): Promise<void> {
    const key = this.callOf(processId);
    this.calls.delete(key);
    await this.feed({ kind: 'called-process-ended', key, outcome: { kind: 'completed', variables } });
  }

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

  protected completeTask = (key: string, variables: Variables): Promise<void> =>
    this.feed({ kind: 'user-task-completed', key, variables });

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
    const { key: processInstanceKey } = this;
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
    const plan = this.options.decisions.find(({ decisions }) => Object.hasOwn(decisions, decisionId));
    if (plan === undefined) throw new Error(`Expected a decision ${decisionId}, but there is none.`);
    const call = { decisionId, resultVariable, variables: input, now: this.now, random: () => 0.5 };
    const { result } = callDecision(plan, call);
    return result.ok
      ? { kind: 'job-completed', key, variables: result.variables }
      : { kind: 'job-failed', key, message: result.message, final: true, variables: {} };
  }
}
