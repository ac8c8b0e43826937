import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readPlan } from '../../database/plans.js';
import { planDiff, touchedElements, type PlanDiff } from '../../processes/diff/plan-diff.js';
import { sentencesOf } from '../../processes/diff/sentences.js';
import { proposedMapping } from '../../processes/operations/migration.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import type { UploadedFile } from '../deployments/compile-resources.js';
import { DeploymentsService } from '../deployments/deployments.service.js';
import { invalid, notFound } from '../problem/problem.js';
import { InstanceOperationsService, type MigrationTarget } from '../process-instances/instance-operations.service.js';
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
    /** How many sit on each element that disappears; those that nothing sits on are left out. */
    readonly onElementsGone: readonly { readonly elementId: string; readonly count: number }[];
    /** The first of those that are touched. */
    readonly items: readonly TouchedInstance[];
  };
}

interface Version {
  readonly definition: ProcessDefinition;
  readonly plan: Plan;
}

/** Instances that are asked for what stands against their migration. */
const LISTED = 20;

/** What differs between two versions, and which running instances it touches. */
@Injectable()
export class DefinitionDiffService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceOperationsService) private readonly operations: InstanceOperationsService,
    @Inject(DeploymentsService) private readonly deployments: DeploymentsService,
  ) {}

  /** `Problem` of status 404 where one of the two is not there. */
  async diff(fromKey: Key, toKey: Key): Promise<DefinitionDiff> {
    const [from, to] = await Promise.all([this.version(fromKey), this.version(toKey)]);
    return { from: from.definition, to: to.definition, ...(await this.compared(from, to.plan)) };
  }

  /** With files that are not deployed. `Problem` of status 400 where they could not be, or have no such process. */
  async diffWith(fromKey: Key, files: readonly UploadedFile[]): Promise<Omit<DefinitionDiff, 'to'>> {
    const from = await this.version(fromKey);
    const { processId } = from.plan;
    const target = (await this.deployments.plans(files)).find((plan) => plan.processId === processId);
    if (!target) throw invalid(`Expected a file with the process ${processId}, but there is none.`);
    return { from: from.definition, ...(await this.compared(from, target)) };
  }

  private async compared(from: Version, to: Plan): Promise<Omit<DefinitionDiff, 'from' | 'to'>> {
    const diff = planDiff(from.plan, to);
    const mapping = proposedMapping(from.plan, to);
    const touched = [...touchedElements(diff, from.plan)].filter((id) => id !== from.plan.processId);
    const gone = diff.elements.removed.map(({ elementId }) => elementId);
    return {
      ...diff,
      sentences: sentencesOf(diff),
      mappingInstructions: mapping.map(({ sourceId, targetId }) => ({
        sourceElementId: sourceId,
        targetElementId: targetId,
      })),
      instances: await this.instances(from.definition.processDefinitionKey, {
        touched,
        gone,
        target: { plan: to, mapping },
      }),
    };
  }

  private async version(key: Key): Promise<Version> {
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
      readonly gone: readonly string[];
      readonly target: MigrationTarget;
    },
  ): Promise<DefinitionDiff['instances']> {
    const { touched, gone, target } = options;
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
    const listed = found.flatMap(({ key, elementIds }) => (key === null ? [] : [{ key, elementIds }]));
    const problems = await this.operations.eachMigrationProblems(
      listed.map(({ key }) => key),
      target,
    );
    return {
      running: found[0]?.running ?? 0,
      touched: found[0]?.touched ?? 0,
      onElementsGone: await this.counts(fromKey, gone),
      items: listed.map(({ key, elementIds }, index) => ({
        processInstanceKey: key,
        elementIds,
        migrationProblems: problems[index]?.problems ?? [],
      })),
    };
  }

  /** Running instances by the element of these that they sit on. */
  private counts(fromKey: Key, elements: readonly string[]): Promise<DefinitionDiff['instances']['onElementsGone']> {
    const parameters = new Parameters();
    return this.database.query(
      `SELECT e.element_id AS "elementId", count(DISTINCT i.key)::int AS count
       FROM ${processInstances.from} JOIN engine.element_instances e ON e.process_instance_key = i.key
       WHERE i.process_definition_key = ${parameters.add(fromKey)} AND i.ended_at IS NULL AND e.ended_at IS NULL
         AND e.element_id = ANY(${parameters.add(elements)}::text[]) AND ${visible(processInstances, parameters)}
       GROUP BY 1 ORDER BY 2 DESC, 1`,
      parameters.values,
    );
  }
}
