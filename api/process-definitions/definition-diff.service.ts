import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readPlan } from '../../database/plans.js';
import { planDiff, touchedElements, type PlanDiff } from '../../processes/diff/plan-diff.js';
import { sentencesOf } from '../../processes/diff/sentences.js';
import { mappingById } from '../../processes/operations/migration.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import { notFound, Problem } from '../problem/problem.js';
import { InstanceOperationsService } from '../process-instances/instance-operations.service.js';
import type { MappingInstruction } from '../process-instances/migration.dto.js';
import { processInstances } from '../process-instances/process-instances.table.js';
import { Parameters } from '../search/parameters.js';
import { get, visible } from '../search/search.js';
import type { ProcessDefinition } from './process-definitions.service.js';
import { processDefinitions } from './process-definitions.table.js';

export interface TouchedInstance {
  readonly processInstanceKey: Key;
  /** Active ones that are changed or gone, or that something else follows. */
  readonly elementIds: readonly string[];
  /** What a migration by `mappingInstructions` would be refused for. */
  readonly migrationProblems: readonly string[];
}

export interface DefinitionDiff extends PlanDiff {
  readonly from: ProcessDefinition;
  readonly to: ProcessDefinition;
  /** All of it in words. */
  readonly sentences: readonly string[];
  readonly mappingInstructions: readonly MappingInstruction[];
  readonly instances: {
    /** Of the version it is from. */
    readonly running: number;
    readonly touched: number;
    /** The first of those that are touched. */
    readonly items: readonly TouchedInstance[];
  };
}

/** Instances that are asked for what stands against their migration. */
const LISTED = 20;

/** What differs between two versions, and which running instances it touches. */
@Injectable()
export class DefinitionDiffService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceOperationsService) private readonly operations: InstanceOperationsService,
  ) {}

  /** `Problem` of status 404 where one of the two is not there. */
  async diff(fromKey: Key, toKey: Key): Promise<DefinitionDiff> {
    const [from, to] = await Promise.all([this.version(fromKey), this.version(toKey)]);
    const diff = planDiff(from.plan, to.plan);
    const mappingInstructions = mappingById(from.plan, to.plan).map(({ sourceId, targetId }) => ({
      sourceElementId: sourceId,
      targetElementId: targetId,
    }));
    const touched = [...touchedElements(diff, from.plan)].filter((id) => id !== from.plan.processId);
    return {
      from: from.definition,
      to: to.definition,
      ...diff,
      sentences: sentencesOf(diff),
      mappingInstructions,
      instances: await this.instances(fromKey, { touched, toKey, mappingInstructions }),
    };
  }

  private async version(key: Key): Promise<{ readonly definition: ProcessDefinition; readonly plan: Plan }> {
    const definition = await get(this.database, processDefinitions, key);
    const [row] = await this.database.query<{ readonly hash: string }[]>(
      'SELECT plan_hash AS hash FROM engine.process_definitions WHERE key = $1',
      [key],
    );
    if (!row) throw notFound(processDefinitions.noun, key);
    return { definition, plan: await readPlan(this.database, row.hash) };
  }

  private async instances(
    fromKey: Key,
    options: {
      readonly touched: readonly string[];
      readonly toKey: Key;
      readonly mappingInstructions: readonly MappingInstruction[];
    },
  ): Promise<DefinitionDiff['instances']> {
    const { touched, toKey, mappingInstructions } = options;
    const parameters = new Parameters();
    const elements = parameters.add(touched);
    const found = await this.database.query<
      { readonly running: number; readonly touched: number; readonly key: Key | null; readonly elementIds: string[] }[]
    >(
      `WITH running AS (
         SELECT i.key FROM ${processInstances.from}
         WHERE i.process_definition_key = ${parameters.add(fromKey)} AND i.ended_at IS NULL
           AND ${visible(processInstances, parameters)}
       ), touched AS (
         SELECT e.process_instance_key AS key, array_agg(DISTINCT e.element_id) AS "elementIds"
         FROM engine.element_instances e JOIN running ON running.key = e.process_instance_key
         WHERE e.ended_at IS NULL AND e.element_id = ANY(${elements}::text[]) GROUP BY 1
       )
       SELECT (SELECT count(*)::int FROM running) AS running, (SELECT count(*)::int FROM touched) AS touched, t.*
       FROM (SELECT 1) one
         LEFT JOIN (SELECT * FROM touched ORDER BY key LIMIT ${String(LISTED)}) t ON true
       ORDER BY t.key`,
      parameters.values,
    );
    const items: TouchedInstance[] = [];
    const plan = { targetProcessDefinitionKey: toKey, mappingInstructions };
    for (const { key, elementIds } of found) {
      if (key === null) continue;
      const problems = this.operations.migrationProblems(key, plan).catch((error: unknown) => {
        // It has ended meanwhile, or nobody answers for it.
        if (error instanceof Problem) return [error.message];
        throw error;
      });
      items.push({ processInstanceKey: key, elementIds, migrationProblems: await problems });
    }
    return { running: found[0]?.running ?? 0, touched: found[0]?.touched ?? 0, items };
  }
}
