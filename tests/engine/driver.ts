/** Drives one instance through the pure engine, checking after every step all that must always hold. */
import type { Variables } from '../../workflows/bpmn/define.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import {
  Course,
  initialState,
  outstanding,
  step,
  type EngineEvent,
  type EventBody,
  type InstanceState,
  type StepResult,
} from '../../workflows/engine/index.js';
import type { ElementInstance } from '../../workflows/engine/state.js';
import { brokenInvariants } from './invariants.js';
import { summaryOf, View } from './view.js';

const INFO = { processInstanceKey: '10000000', processDefinitionKey: '1', version: 1, workflowId: 'w', tags: [] };

export class Driver {
  state: InstanceState = initialState(INFO);
  readonly completed: string[] = [];
  readonly flows: string[] = [];
  /** Element instances by what led to them. */
  readonly lineages = new Map<string, ElementInstance>();
  private readonly view = new View();
  private readonly ids = new Map<string, string>();
  private readonly bodies = new Set<string>();
  private now = Date.UTC(2026, 0, 1);
  /** The same instance, taken along by a host that keeps its state only now and then. */
  private readonly course: Course;
  private kept: { readonly state: InstanceState; readonly text: string } | undefined;

  constructor(
    private plan: Plan,
    variables: Variables = {},
    beginning: { readonly startInside?: readonly string[]; readonly endAfter?: readonly string[] } = {},
  ) {
    this.course = new Course(plan, this.state);
    this.send({ kind: 'start', variables, ...beginning });
  }

  /** `restore`: the state goes through JSON, as when another host takes over. */
  send(event: EventBody, restore = false): void {
    this.now += 1000;
    const before = JSON.stringify(this.state);
    const given = { ...event, now: this.now, seed: 0.5 };
    const { state, commands, records } = step(this.plan, this.state, given);
    if (JSON.stringify(this.state) !== before)
      throw new Error('Expected the state given to stay as it is, but it changed.');
    this.follow(given, { state, commands, records });
    if (event.kind === 'timer-fired') this.view.fired(event.key);
    this.view.learn(records, commands);
    for (const record of records) {
      if (record.type === 'element-activated') this.ids.set(record.key, record.elementId);
      if (record.type === 'element-activated' && record.elementType === 'MULTI_INSTANCE_BODY')
        this.bodies.add(record.key);
      if (record.type === 'flow-taken') this.flows.push(record.flowId);
      if (record.type === 'element-ended' && record.state === 'COMPLETED' && !this.bodies.has(record.key)) {
        this.completed.push(this.ids.get(record.key) ?? '');
      }
    }
    this.state = restore ? (JSON.parse(JSON.stringify(state)) as InstanceState) : state;
    if (event.kind === 'migrate' && this.state.info.processDefinitionKey === event.processDefinitionKey)
      this.plan = event.target;
    this.check();
  }

  private follow(event: EngineEvent, stepped: StepResult): void {
    const { commands, records } = this.course.happen(event);
    const [told, expected] = [{ state: this.course.now, commands, records }, stepped].map((one) => JSON.stringify(one));
    if (told !== expected)
      throw new Error(`Expected the same of a course as of steps, ${expected}, but found ${told}.`);
    if (this.kept !== undefined && JSON.stringify(this.kept.state) !== this.kept.text)
      throw new Error('Expected a state that was kept to stay as it is, but it changed.');
    if (this.now % 3000 !== 0) return;
    const { state } = this.course;
    this.kept = { state, text: JSON.stringify(state) };
  }

  private check(): void {
    const broken = [...brokenInvariants(this.state)];
    for (const instance of Object.values(this.state.elements)) {
      const { lineage = '', key } = instance;
      const other = this.lineages.get(lineage)?.key ?? key;
      if (lineage === '' || other !== key) broken.push(`${key} has the lineage '${lineage}', as ${other}`);
      this.lineages.set(lineage, instance);
    }
    const [told, held] = [JSON.stringify(this.view.summary()), JSON.stringify(summaryOf(this.state))];
    if (told !== held) broken.push(`records and commands tell ${told}, but the state holds ${held}`);
    const timers = outstanding(this.plan, this.state, 0).filter(({ kind }) => kind === 'set-timer').length;
    if (timers !== summaryOf(this.state)['timers']?.length)
      broken.push('a new host would not set the timers that are open');
    if (broken.length > 0) throw new Error(broken.join('; '));
  }

  get ended(): boolean {
    return this.state.status !== 'active';
  }

  /** Events that move the instance on, one per thing that waits. */
  get waiting(): readonly EventBody[] {
    const { userTasks, jobs, subscriptions, calls } = this.state;
    return [
      ...Object.keys(userTasks).map((key): EventBody => ({ kind: 'user-task-completed', key, variables: {} })),
      ...Object.keys(jobs).map((key): EventBody => ({ kind: 'job-completed', key, variables: {} })),
      ...Object.values(subscriptions).flatMap(({ key, dueAt, messageName, signalName }): readonly EventBody[] => {
        if (dueAt !== undefined) return [{ kind: 'timer-fired', key }];
        if (signalName !== undefined)
          return [{ kind: 'signal-received', key, signalKey: `${this.now}`, variables: {} }];
        // A condition waits for variables, not for an event.
        if (messageName === undefined) return [];
        return [{ kind: 'message-correlated', key, messageKey: `${this.now}`, variables: {} }];
      }),
      ...Object.keys(calls).map((key): EventBody => ({
        kind: 'called-process-ended',
        key,
        outcome: { kind: 'completed', variables: {} },
      })),
    ];
  }
}
