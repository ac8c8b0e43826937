/** Instances that begin in one transaction of PostgreSQL. */
import type { DataSource, EntityManager } from 'typeorm';
import { joined, type Database } from '../../database/database.js';
import { commitStepWithin } from '../../database/engine/commit.js';
import { addPromotion, isFirst, type PromotionOrder } from '../../database/engine/promotions.js';
import type { CommitInput, InstanceResult, Variables } from '../../workflows/contract.js';
import { createLocalActivities, type ActivityInvocation } from '../index.js';
import { createEngineTasks } from './index.js';
import { runExpress, type ExpressStart } from './run-express.js';

export interface ExpressDependencies {
  /** Initialized and migrated. */
  readonly dataSource: DataSource;
  /** Of tasks, by their type, as parts of a transaction; the catalogue's local ones and the engine's where absent. */
  readonly activities?: (database: Database) => LocalActivities;
  /** Writes the view. */
  readonly commitStep?: (manager: EntityManager, step: CommitInput) => Promise<void>;
}

export type LocalActivities = Readonly<Record<string, (invocation: ActivityInvocation) => Promise<Variables>>>;

export interface Begun {
  /** Absent while the instance goes on, and where it began before. */
  readonly result?: InstanceResult;
  /** Of the workflow that it goes on as. */
  readonly order?: PromotionOrder;
}

/**
 * Takes an instance to its end, or to what it has to wait for, and commits its tasks' changes with its first step: a crash
 * leaves it whole or absent. Undefined where it has to be a workflow from the start: its state is too large to go on with.
 */
export async function beginExpress(dependencies: ExpressDependencies, start: ExpressStart): Promise<Begun | undefined> {
  const begun = await attempt(dependencies, start, watched);
  return begun === 'task failed' ? whole(await attempt(dependencies, start, guarded)) : whole(begun);
}

/** Why nothing was begun. */
type Obstacle = 'task failed' | 'too large';

class Undone extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(obstacle);
  }
}

const whole = (begun: Begun | Obstacle): Begun | undefined => (typeof begun === 'string' ? undefined : begun);

async function attempt(
  { dataSource, activities = localActivities, commitStep = commitStepWithin }: ExpressDependencies,
  start: ExpressStart,
  safety: Safety,
): Promise<Begun | Obstacle> {
  const begun = dataSource.transaction(async (manager) => {
    if (!(await isFirst(manager, start.input.processInstanceKey))) return {};
    let failed = false;
    const tasks = safety(manager, activities, () => (failed = true));
    const { step, result, onward } = await runExpress(start, { activities: tasks, now: Date.now });
    if (failed) throw new Undone('task failed');
    await commitStep(manager, step);
    if (result !== undefined) return { result };
    if (onward === undefined) throw new Undone('too large');
    const { workflowId, input, plan } = start;
    const { processInstanceKey } = input;
    const order = { processInstanceKey, workflowId, processId: plan.processId, input: JSON.stringify(onward) };
    await addPromotion(manager, order);
    return { order };
  });
  return begun.catch((error: unknown) => {
    if (error instanceof Undone) return error.obstacle;
    throw error;
  });
}

type Safety = (
  manager: EntityManager,
  activities: (database: Database) => LocalActivities,
  onFailure: () => void,
) => LocalActivities;

/** What a task did before it failed would stay: the transaction is not to be committed then. */
function watched(
  manager: EntityManager,
  activities: (database: Database) => LocalActivities,
  onFailure: () => void,
): LocalActivities {
  return mapped(activities(joined(manager)), (activity) => async (invocation) => {
    try {
      return await activity(invocation);
    } catch (error) {
      onFailure();
      throw error;
    }
  });
}

/** Each task in a savepoint, which costs more: its failure undoes it alone, and is the engine's business. */
function guarded(manager: EntityManager, activities: (database: Database) => LocalActivities): LocalActivities {
  return mapped(
    activities(joined(manager)),
    (_, name) => (invocation) => manager.transaction((inner) => activities(joined(inner))[name]!(invocation)),
  );
}

function mapped(
  activities: LocalActivities,
  change: (activity: LocalActivities[string], name: string) => LocalActivities[string],
): LocalActivities {
  return Object.fromEntries(Object.entries(activities).map(([name, activity]) => [name, change(activity, name)]));
}

function localActivities(database: Database): LocalActivities {
  const engine = createEngineTasks(database, Date.now) as unknown as LocalActivities;
  return { ...createLocalActivities({ dataSource: database, now: () => new Date() }), ...engine };
}
