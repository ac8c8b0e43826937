/** Takes external tasks of several topics for a worker, at most one worker a task. */
import type { DataSource } from 'typeorm';
import { readPlan } from '../../../database/plans.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ofCallersTenants } from '../../auth/caller.js';
import { ofCallersResources } from '../../auth/grants.js';
import { ACTIVATABLE } from '../../jobs/activate-jobs.js';
import { Parameters } from '../../search/parameters.js';
import { columns } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { isKey } from '../../validation/key.js';
import { visibleVariables } from '../../variables/visible-variables.js';
import { shownTenant, WITHOUT_TENANT } from '../support/tenants.js';
import { typesOf, type TypedVariables } from '../variables/typed-variables.js';
import type { FetchRequest, TopicRequest } from './external-tasks.dto.js';
import { externalTasks } from './external-tasks.table.js';

type ExternalTask = ItemOf<typeof externalTasks>;

export type LockedTask = Omit<ExternalTask, 'tenantId'> & {
  readonly tenantId: string | null;
  readonly errorDetails: string | null;
  readonly variables: TypedVariables;
  readonly extensionProperties: Readonly<Record<string, string>> | null;
};

interface TakenTask extends ExternalTask {
  readonly errorDetails: string | null;
  /** Place of its topic in the request. */
  readonly topic: number;
}

export async function fetchAndLock(database: DataSource, request: FetchRequest): Promise<readonly LockedTask[]> {
  const topics = request.topics ?? [];
  if (topics.length === 0 || request.maxTasks === 0) return [];
  const taken = await take(database, request, topics);
  if (taken.length === 0) return [];
  const seen = await visibleVariables(database, { elementInstanceKeys: taken.map((task) => task.executionId) });
  const typed = await typesOf(
    database,
    taken.map((task) => task.processInstanceId),
  );
  const properties = await propertiesOf(
    database,
    taken.filter(({ topic }) => topics[topic]?.includeExtensionProperties === true),
  );
  return taken.map(({ topic, ...task }) => {
    const { variables: names, localVariables, deserializeValues } = topics[topic] ?? {};
    const variables = seen.filter(
      ({ seenFrom, scopeKey, name }) =>
        seenFrom === task.executionId &&
        (localVariables !== true || scopeKey === task.executionId) &&
        (!names || names.includes(name)),
    );
    return {
      ...shownTenant(task),
      variables: Object.fromEntries(
        variables.map((variable) => [variable.name, typed(variable, deserializeValues === true)]),
      ),
      extensionProperties: properties.get(task.id) ?? null,
    };
  });
}

async function take(
  database: DataSource,
  { workerId, maxTasks, usePriority, sorting }: FetchRequest,
  topics: readonly TopicRequest[],
): Promise<readonly TakenTask[]> {
  const parameters = new Parameters();
  const conditions = topics.map((topic) => ofTopic(topic, parameters));
  const order = [
    ...(usePriority === false ? [] : ['priority DESC']),
    ...(sorting ?? []).map(({ sortOrder }) => `created_at ${sortOrder === 'desc' ? 'DESC' : 'ASC'}`),
    'key',
  ].join(', ');
  const durations = parameters.add(topics.map(({ lockDuration }) => lockDuration));
  return database.query<TakenTask[]>(
    `WITH due AS MATERIALIZED (
       SELECT key, CASE ${conditions.map((condition, index) => `WHEN ${condition} THEN ${String(index)}`).join(' ')} END AS topic
       FROM engine.jobs j
       WHERE type = ANY(${parameters.add(topics.map(({ topicName }) => topicName))}) AND ${ACTIVATABLE}
         AND (${conditions.join(' OR ')}) AND ${ofCallersTenants('tenant_id', parameters)}
         AND ${ofCallersResources('PROCESS_DEFINITION', 'process_id', parameters)}
       ORDER BY ${order} LIMIT ${parameters.add(maxTasks)} FOR UPDATE SKIP LOCKED
     ), taken AS (
       UPDATE engine.jobs j SET state = 'CREATED', worker = ${parameters.add(workerId)}, retry_at = NULL,
         activated_at = COALESCE(activated_at, now()),
         deadline = now() + (${durations}::float8[])[due.topic + 1] * interval '1 millisecond'
       FROM due WHERE j.key = due.key
       RETURNING j.*, due.topic
     )
     SELECT ${columns(externalTasks)}, j.error_details AS "errorDetails", j.topic
     FROM taken j JOIN engine.process_instances i ON i.key = j.process_instance_key ORDER BY ${order
       .split(', ')
       .map((term) => `j.${term}`)
       .join(', ')}`,
    parameters.values,
  );
}

/** SQL condition on a job `j`: the topic asks for it. */
function ofTopic(topic: TopicRequest, parameters: Parameters): string {
  const { processDefinitionId, processDefinitionIdIn, processDefinitionKey, processDefinitionKeyIn } = topic;
  const { businessKey, processDefinitionVersionTag, tenantIdIn, withoutTenantId, processVariables } = topic;
  const among = (column: string, values: readonly string[], type: string): string =>
    `${column} = ANY(${parameters.add(values)}::${type}[])`;
  const instance = [
    ...(businessKey == null ? [] : [`i.business_id = ${parameters.add(businessKey)}`]),
    ...(processDefinitionVersionTag == null ? [] : [`i.version_tag = ${parameters.add(processDefinitionVersionTag)}`]),
  ];
  return [
    `j.type = ${parameters.add(topic.topicName)}`,
    ...(processDefinitionId == null
      ? []
      : [among('j.process_definition_key', [processDefinitionId].filter(isKey), 'bigint')]),
    ...(processDefinitionIdIn
      ? [among('j.process_definition_key', processDefinitionIdIn.filter(isKey), 'bigint')]
      : []),
    ...(processDefinitionKey == null ? [] : [among('j.process_id', [processDefinitionKey], 'text')]),
    ...(processDefinitionKeyIn ? [among('j.process_id', processDefinitionKeyIn, 'text')] : []),
    ...(tenantIdIn ? [among('j.tenant_id', tenantIdIn, 'text')] : []),
    ...(withoutTenantId === true ? [among('j.tenant_id', [WITHOUT_TENANT.tenantId], 'text')] : []),
    ...(instance.length === 0
      ? []
      : [
          `EXISTS (SELECT 1 FROM engine.process_instances i WHERE i.key = j.process_instance_key AND ${instance.join(' AND ')})`,
        ]),
    ...Object.entries(processVariables ?? {}).map(
      ([name, value]) =>
        `EXISTS (SELECT 1 FROM engine.variables v WHERE v.scope_key = j.process_instance_key
          AND v.name = ${parameters.add(name)} AND v.value = ${parameters.add(JSON.stringify(value))}::jsonb)`,
    ),
  ].join(' AND ');
}

/** Properties of the elements of these tasks, by task. */
async function propertiesOf(
  database: DataSource,
  tasks: readonly TakenTask[],
): Promise<ReadonlyMap<Key, Readonly<Record<string, string>>>> {
  if (tasks.length === 0) return new Map();
  const rows = await database.query<{ readonly key: Key; readonly planHash: string }[]>(
    'SELECT key, plan_hash AS "planHash" FROM engine.process_definitions WHERE key = ANY($1)',
    [[...new Set(tasks.map((task) => task.processDefinitionId))]],
  );
  const plans = new Map(
    await Promise.all(rows.map(async ({ key, planHash }) => [key, await readPlan(database, planHash)] as const)),
  );
  return new Map(
    tasks.map(({ id, processDefinitionId, activityId }) => [
      id,
      plans.get(processDefinitionId)?.nodes[activityId]?.properties ?? {},
    ]),
  );
}
