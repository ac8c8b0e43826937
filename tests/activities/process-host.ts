/** An instance of a shipped process with its real activities, for scenarios: what is done to it, and what it did. */
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import type { EngineRecord } from '../../workflows/engine/index.js';

type Of<Type extends EngineRecord['type']> = Extract<EngineRecord, { readonly type: Type }>;
export type OpenTask = Of<'user-task-created'>;

/**
 * Begins at the tests' NOW; time passes by `pass` alone. What a verb leads to has happened when it returns. Processes that
 * it calls do not run: the scenario says what they do.
 */
export abstract class ProcessHost {
  /** Key of the process instance. */
  abstract readonly key: string;
  /** In the order in which they were made. */
  protected abstract readonly records: readonly EngineRecord[];

  constructor(readonly plan: Plan) {}

  /** At its none start event, unless told another. */
  abstract start(variables: Variables, startElementId?: string): Promise<void>;
  /** By this message, which somebody has published. */
  abstract startedBy(messageName: string, correlationKey: string): Promise<void>;
  /** Sets variables of the process, as an operator would. */
  abstract set(variables: Variables): Promise<void>;
  /** Correlates with the open subscription for this name and key. */
  abstract message(messageName: string, correlationKey: string, variables: Variables): Promise<void>;
  /** Lets time pass; timers fire in the order they are due. */
  abstract pass(ms: number): Promise<void>;
  /** What calls of this process that are under way were given. */
  abstract called(processId: string): readonly Variables[];
  /** The called process lets an escalation pass. */
  abstract escalate(processId: string, code: string, variables: Variables): Promise<void>;
  /** The called process ends. */
  abstract return(processId: string, variables: Variables): Promise<void>;

  protected abstract completeTask(key: string, variables: Variables): Promise<void>;

  /** Completes the open user task of this element; of several that of the assignee, else the first. */
  async complete(elementId: string, variables: Variables, assignee?: string): Promise<void> {
    const task = this.openTasks().find(
      (open) => open.elementId === elementId && (assignee === undefined || open.assignee === assignee),
    );
    if (task === undefined) throw new Error(`Expected a task ${elementId}, but open are: ${this.open().join(', ')}.`);
    await this.completeTask(task.key, variables);
  }

  openTasks(): readonly OpenTask[] {
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
    return this.of('variable-set').findLast((set) => set.name === name && set.scopeKey === this.key)?.value;
  }

  protected of<Type extends EngineRecord['type']>(type: Type): readonly Of<Type>[] {
    return this.records.filter((record): record is Of<Type> => record.type === type);
  }
}
