/** SQL of what insights are about: process instances or element instances that have ended, each with its moments. */
import { ofCallersTenants } from '../auth/caller.js';
import { ofColleagues } from '../auth/colleagues.js';
import { assertSeesInstances, ofCallersResources } from '../auth/grants.js';
import type { Parameters } from '../search/parameters.js';
import type { InsightsFilter } from './insights.dto.js';

/** Of a user task `t`: that of who has it, else the first group it was meant for. */
const DEPARTMENT = `COALESCE((SELECT u.department FROM crm.users u WHERE u.username = t.assignee), t.candidate_groups[1])`;

/** What an hour of work on an element costs: the nearest of element, department, process and all. */
const RATE = `(SELECT s.value FROM engine.insight_settings s
  WHERE s.kind = 'COST_PER_HOUR' AND s.tenant_id = d.tenant_id AND s.process_id IN ('', e.process_id)
    AND s.element_id IN ('', e.element_id) AND (s.department = '' OR s.department = ${DEPARTMENT})
  ORDER BY s.element_id = '', s.department = '', s.process_id = '' LIMIT 1)`;

/** A target of the process `process` as a whole, or of one of its elements. */
const target = (kind: 'CLAIM_WITHIN' | 'END_WITHIN', tenant: string, process: string, element: string): string =>
  `(SELECT s.value FROM engine.insight_settings s WHERE s.kind = '${kind}' AND s.tenant_id = ${tenant}
    AND s.process_id = ${process} AND s.element_id = ${element} AND s.department = '')`;

export interface Spans {
  readonly filter: InsightsFilter;
  /** SQL of further columns, each with a name. */
  readonly columns?: readonly string[];
  /** SQL of further joins. */
  readonly joins?: string;
  /** Of element instances: those of user tasks alone. */
  readonly tasksOnly?: boolean;
}

/** What runs around elements, the process among it, is none of them. */
const AROUND = ['PROCESS', 'MULTI_INSTANCE_BODY', 'AD_HOC_SUB_PROCESS_INNER_INSTANCE'];
/** What others work in does no work of its own: it would cost twice. */
const CONTAINERS = ['SUB_PROCESS', 'EVENT_SUB_PROCESS', 'AD_HOC_SUB_PROCESS', 'CALL_ACTIVITY'];
const anyOf = (types: readonly string[]): string => `(${types.map((type) => `'${type}'`).join(', ')})`;

/** Columns: those of `elementSpans` that an instance can have; what waits, and is due, are its elements. */
export function instanceSpans({ filter, columns = [], joins = '' }: Spans, parameters: Parameters): string {
  const tasks = ofTasks(filter, parameters);
  const conditions = [
    ...shared(filter, { row: 'i', tenant: 'i.tenant_id' }, parameters),
    ...(filter.elementId
      ? [
          `EXISTS (SELECT FROM engine.element_instances e WHERE e.process_instance_key = i.key AND e.element_id = ${parameters.add(filter.elementId)})`,
        ]
      : []),
    ...(tasks.length > 0
      ? [`EXISTS (SELECT FROM engine.user_tasks t WHERE t.process_instance_key = i.key AND ${tasks.join(' AND ')})`]
      : []),
  ];
  const told = [
    'i.key, i.key AS instance_key, i.process_id, i.process_name, i.version, i.process_definition_key, i.tenant_id',
    'i.started_at AS begins, i.ended_at AS ends',
    'NULL::timestamptz AS arrived, NULL::timestamptz AS taken, NULL::timestamptz AS due, NULL::float8 AS target_claim',
    `${target('END_WITHIN', 'i.tenant_id', 'i.process_id', `''`)} AS target_end`,
    ...columns,
  ];
  return `SELECT ${told.join(', ')} FROM engine.process_instances i ${joins} WHERE ${conditions.join(' AND ')}`;
}

/**
 * Columns: what it is of, `begins`, `ends`; `arrived`: when its task or job was there, `taken`: when somebody had it,
 * `worked`: since when it was worked on, `due`; `target_end`, `target_claim`: in ms, where there are such.
 */
export function elementSpans({ filter, columns = [], joins = '', tasksOnly }: Spans, parameters: Parameters): string {
  const conditions = [
    `e.element_type NOT IN ${anyOf(AROUND)}`,
    ...shared(filter, { row: 'e', tenant: 'd.tenant_id' }, parameters),
    ...(filter.elementId ? [`e.element_id = ${parameters.add(filter.elementId)}`] : []),
    ...ofTasks(filter, parameters),
    ...(tasksOnly === true ? ['t.key IS NOT NULL'] : []),
  ];
  const taken = `CASE WHEN t.key IS NOT NULL THEN LEAST(t.claimed_at, e.ended_at)
    WHEN j.activated_at IS NOT NULL THEN LEAST(GREATEST(j.activated_at, j.created_at), e.ended_at) END`;
  const told = [
    'e.key, e.process_instance_key AS instance_key, e.process_id, d.name AS process_name, d.version',
    'e.process_definition_key, d.tenant_id, e.element_id, e.element_name, e.element_type',
    'e.started_at AS begins, e.ended_at AS ends',
    'CASE WHEN t.key IS NOT NULL THEN t.created_at ELSE j.created_at END AS arrived',
    `${taken} AS taken`,
    `CASE WHEN e.element_type IN ${anyOf(CONTAINERS)} THEN NULL
       WHEN t.key IS NULL AND j.key IS NULL THEN e.started_at
       WHEN t.key IS NULL OR t.claimed_at IS NOT NULL THEN ${taken} END AS worked`,
    't.due_date AS due',
    `${target('END_WITHIN', 'd.tenant_id', 'e.process_id', 'e.element_id')} AS target_end`,
    `${target('CLAIM_WITHIN', 'd.tenant_id', 'e.process_id', 'e.element_id')} AS target_claim`,
    ...columns,
  ];
  return `SELECT ${told.join(', ')} FROM engine.element_instances e
    JOIN engine.process_definitions d ON d.key = e.process_definition_key
    LEFT JOIN engine.user_tasks t ON t.element_instance_key = e.key
    LEFT JOIN engine.jobs j ON j.element_instance_key = e.key AND j.listener IS NULL
    ${joins} WHERE ${conditions.join(' AND ')}`;
}

/** Further columns of element instances. */
export const elementColumns = {
  rate: `${RATE} AS rate`,
  department: `${DEPARTMENT} AS department`,
  assignee: (parameters: Parameters): string =>
    `CASE WHEN ${ofColleagues('t.assignee', parameters)} THEN t.assignee END AS known_assignee`,
};

function shared(
  filter: InsightsFilter,
  { row, tenant }: { readonly row: 'e' | 'i'; readonly tenant: string },
  parameters: Parameters,
): readonly string[] {
  const { businessId, tag } = filter;
  if (businessId ?? tag) assertSeesInstances();
  const instance = row === 'i' ? 'i.key' : 'e.process_instance_key';
  const having = (condition: string): string =>
    `EXISTS (SELECT FROM engine.process_instances o WHERE o.key = ${instance} AND ${condition})`;
  return [
    `${row}.state = ${parameters.add(filter.state ?? 'COMPLETED')}`,
    ofCallersTenants(tenant, parameters),
    ofCallersResources('PROCESS_DEFINITION', `${row}.process_id`, parameters),
    ...(filter.processDefinitionId ? [`${row}.process_id = ${parameters.add(filter.processDefinitionId)}`] : []),
    ...(filter.processDefinitionKey
      ? [`${row}.process_definition_key = ${parameters.add(filter.processDefinitionKey)}`]
      : []),
    ...(filter.tenantId ? [`${tenant} = ${parameters.add(filter.tenantId)}`] : []),
    ...(filter.endedFrom ? [`${row}.ended_at >= ${parameters.add(filter.endedFrom)}`] : []),
    ...(filter.endedBefore ? [`${row}.ended_at < ${parameters.add(filter.endedBefore)}`] : []),
    ...(businessId ? [having(`o.business_id = ${parameters.add(businessId)}`)] : []),
    ...(tag ? [having(`${parameters.add(tag)} = ANY(o.tags)`)] : []),
  ];
}

/** Conditions on a user task `t`. */
function ofTasks({ assignee, candidateGroup, department }: InsightsFilter, parameters: Parameters): readonly string[] {
  return [
    ...(assignee ? [`t.assignee = ${parameters.add(assignee)} AND ${ofColleagues('t.assignee', parameters)}`] : []),
    ...(candidateGroup ? [`${parameters.add(candidateGroup)} = ANY(t.candidate_groups)`] : []),
    ...(department ? [`${DEPARTMENT} = ${parameters.add(department)}`] : []),
  ];
}
