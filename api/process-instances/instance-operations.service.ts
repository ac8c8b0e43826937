import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readPlan } from '../../database/plans.js';
import { problemsOfMigration } from '../../processes/operations/migration.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import type { Mapping, Modification, UpdatePayloads } from '../../workflows/contract.js';
import { Problem } from '../problem/problem.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { deleteInstance } from './delete-instance.js';
import type { MigrationPlan } from './migration.dto.js';
import { assertRoot, runningInstance, type RunningInstance } from './running-instance.js';
import { startableDefinition, type StartableDefinition } from './startable-definition.js';

/** Who gives an operation; with an id, given again it is done once. */
export interface Operator {
  readonly actor?: string;
  readonly operationId?: string;
}

export interface AwaitedTimer {
  /** Of what waits, as `POST /element-instances/{key}/timer-trigger` takes it. */
  readonly elementInstanceKey: Key;
  /** Of the event. */
  readonly elementId: string;
  readonly dueDate: string;
  readonly repeats: boolean;
}

/** Where a migration goes to. */
export interface MigrationTarget {
  readonly plan: Plan;
  readonly mapping: readonly Mapping[];
}

const ASKED_AT_ONCE = 5;

/** What operators do with running instances. Each returns after it is in the database, and is in the audit log. */
@Injectable()
export class InstanceOperationsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  async cancel(key: Key, { actor }: Operator): Promise<void> {
    const instance = await runningInstance(this.database, key);
    assertRoot(instance, key, 'Cancel');
    await this.send('cancelInstance', key, instance, actor === undefined ? {} : { actor });
  }

  /** With all it calls. `Problem`s: 404 where it has ended, 409 where it is suspended. */
  async suspend(key: Key, operator: Operator): Promise<void> {
    await this.send('suspendInstance', key, await runningInstance(this.database, key), operator);
  }

  /** With all it calls. `Problem`s: 404 where it has ended, 409 where it is not suspended. */
  async resume(key: Key, operator: Operator): Promise<void> {
    await this.send('resumeInstance', key, await runningInstance(this.database, key), operator);
  }

  /** Of an instance that has ended. */
  async delete(key: Key, { actor }: Operator): Promise<void> {
    await deleteInstance(this.database, key, actor);
  }

  /** `Problem`s: 400 where the instructions do not fit the process, 404 where it has ended, 409 where they do not fit its state. */
  async modify(key: Key, modification: Modification, operator: Operator): Promise<void> {
    const instance = await runningInstance(this.database, key);
    await this.send('modifyInstance', key, instance, { ...modification, ...operator });
  }

  /** `Problem`s: 404 where one of the two is not there, 409 where the instance cannot go on by the target. */
  async migrate(key: Key, plan: MigrationPlan, operator: Operator, repeated = false): Promise<void> {
    const instance = await runningInstance(this.database, key);
    const { planHash, processDefinitionKey, version } = await this.target(plan);
    // Somebody died over it, but not before it was done.
    if (repeated && instance.processDefinitionKey === processDefinitionKey) return;
    await this.send('migrateInstance', key, instance, {
      plan: { hash: planHash },
      processDefinitionKey,
      version,
      mapping: mappingOf(plan),
      ...operator,
    });
  }

  /** Timers that are waited for, the next that is due first. `Problem` of status 404 where the instance has ended. */
  async timers(key: Key): Promise<readonly AwaitedTimer[]> {
    const { workflowId } = await runningInstance(this.database, key);
    const { subscriptions } = await this.commands.state(workflowId, `process instance ${key}`);
    return Object.values(subscriptions)
      .flatMap(({ ownerKey, elementId, dueAt, cycle }) =>
        dueAt === undefined
          ? []
          : [
              {
                elementInstanceKey: ownerKey,
                elementId,
                dueDate: new Date(dueAt).toISOString(),
                repeats: cycle !== undefined,
              },
            ],
      )
      .sort((one, other) => one.dueDate.localeCompare(other.dueDate));
  }

  /** What a migration would be refused for; changes nothing. */
  async migrationProblems(key: Key, plan: MigrationPlan): Promise<readonly string[]> {
    return this.problemsOf(key, await this.migrationTarget(plan));
  }

  /** The same of many; where an instance has ended meanwhile, or nobody answers for it, it says so. */
  async eachMigrationProblems(
    keys: readonly Key[],
    target: MigrationTarget,
  ): Promise<readonly { readonly processInstanceKey: Key; readonly problems: readonly string[] }[]> {
    const found: { readonly processInstanceKey: Key; readonly problems: readonly string[] }[] = [];
    for (let from = 0; from < keys.length; from += ASKED_AT_ONCE) {
      const asked = keys.slice(from, from + ASKED_AT_ONCE).map(async (processInstanceKey) => ({
        processInstanceKey,
        problems: await this.problemsOf(processInstanceKey, target).catch((error: unknown) => {
          if (error instanceof Problem) return [error.message];
          throw error;
        }),
      }));
      found.push(...(await Promise.all(asked)));
    }
    return found;
  }

  async migrationTarget(plan: MigrationPlan): Promise<MigrationTarget> {
    const { planHash } = await this.target(plan);
    return { plan: await readPlan(this.database, planHash), mapping: mappingOf(plan) };
  }

  private async problemsOf(key: Key, target: MigrationTarget): Promise<readonly string[]> {
    const { workflowId, planHash } = await runningInstance(this.database, key);
    const state = await this.commands.state(workflowId, `process instance ${key}`);
    return problemsOfMigration({ plan: await readPlan(this.database, planHash), state }, target);
  }

  private target({ targetProcessDefinitionKey }: MigrationPlan): Promise<StartableDefinition> {
    return startableDefinition(this.database, { processDefinitionKey: targetProcessDefinitionKey });
  }

  private async send<Name extends keyof UpdatePayloads>(
    update: Name,
    key: Key,
    { workflowId }: RunningInstance,
    payload: UpdatePayloads[Name],
  ): Promise<void> {
    await this.commands.send({ workflowId, update, payload, subject: `process instance ${key}` });
  }
}

function mappingOf({ mappingInstructions }: MigrationPlan): readonly Mapping[] {
  return mappingInstructions.map(({ sourceElementId: sourceId, targetElementId: targetId }) => ({
    sourceId,
    targetId,
  }));
}
