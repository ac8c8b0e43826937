import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readPlan } from '../../database/plans.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import { assertSeesInstances } from '../auth/grants.js';
import { formKeySql, readForm, type FormResult } from '../forms/forms.js';
import { notFound, Problem } from '../problem/problem.js';
import { processInstances } from '../process-instances/process-instances.table.js';
import { condition } from '../search/condition.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { elementStatistics, type ElementStatistics } from './element-statistics.js';
import type { ElementStatisticsRequest } from './process-definitions.dto.js';
import { processDefinitions } from './process-definitions.table.js';

export type ProcessDefinition = ItemOf<typeof processDefinitions>;

@Injectable()
export class ProcessDefinitionsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<ProcessDefinition>> {
    return search(this.database, { table: processDefinitions, body });
  }

  get(key: Key): Promise<ProcessDefinition> {
    return get(this.database, processDefinitions, key);
  }

  /** What the engine runs. */
  async plan(key: Key): Promise<Plan> {
    const [definition] = await this.database.query<{ readonly hash: string }[]>(
      'SELECT plan_hash AS hash FROM engine.process_definitions WHERE key = $1',
      [key],
    );
    if (!definition) throw notFound(processDefinitions.noun, key);
    return readPlan(this.database, definition.hash);
  }

  /** The file, byte for byte. */
  async xml(key: Key): Promise<Buffer> {
    const [resource] = await this.database.query<{ readonly content: Buffer }[]>(
      `SELECT r.content FROM engine.process_definitions d JOIN engine.resources r ON r.key = d.resource_key WHERE d.key = $1`,
      [key],
    );
    if (!resource) throw notFound('process definition', key);
    return resource.content;
  }

  /** Undefined where the process is started without a form. */
  async startForm(key: Key): Promise<FormResult | undefined> {
    const bound = formKeySql({
      id: 'd.start_form_id',
      binding: `'latest'`,
      versionTag: 'NULL',
      deploymentKey: 'd.deployment_key',
    });
    const [definition] = await this.database.query<{ readonly formId: string | null; readonly formKey: Key | null }[]>(
      `SELECT d.start_form_id AS "formId", ${bound} AS "formKey" FROM engine.process_definitions d WHERE d.key = $1`,
      [key],
    );
    if (!definition) throw notFound('process definition', key);
    if (definition.formKey !== null) return readForm(this.database, definition.formKey);
    if (definition.formId === null) return undefined;
    throw new Problem({
      status: 404,
      code: 'FORM_NOT_FOUND',
      detail: `Expected the start form ${definition.formId} of process definition ${key} to be deployed, but it is not.`,
    });
  }

  async elementStatistics(
    key: Key,
    { filter }: ElementStatisticsRequest,
  ): Promise<{ readonly items: readonly ElementStatistics[] }> {
    if (filter && Object.keys(filter).length > 0) assertSeesInstances();
    await this.get(key);
    const items = await elementStatistics(this.database, (parameters) => {
      const ofDefinition = `e.process_definition_key = ${parameters.add(key)}`;
      if (!filter || Object.keys(filter).length === 0) return ofDefinition;
      return `${ofDefinition} AND e.process_instance_key IN (
        SELECT i.key FROM ${processInstances.from} WHERE ${condition(processInstances, filter, parameters)})`;
    });
    return { items };
  }
}
