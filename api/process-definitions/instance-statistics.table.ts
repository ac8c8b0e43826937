/** How many instances run, of each process and of each of its versions. */
import { defineTable } from '../search/table.js';

/** Counted from the incidents on: they are fewer than the instances that run. */
const FAILED = `SELECT i.process_definition_key AS key, count(DISTINCT i.key) AS failed
  FROM engine.incidents n JOIN engine.process_instances i ON i.key = n.process_instance_key
  WHERE n.state = 'ACTIVE' AND i.state IN ('ACTIVE', 'SUSPENDED') GROUP BY 1`;

const COUNTED = `SELECT d.key, d.process_id, d.tenant_id, d.name, d.version, COALESCE(f.failed, 0) AS failed,
    (SELECT count(*) FROM engine.process_instances i WHERE i.process_definition_key = d.key AND i.state IN ('ACTIVE', 'SUSPENDED')) AS active
  FROM engine.process_definitions d LEFT JOIN (${FAILED}) f ON f.key = d.key WHERE d.deleted_at IS NULL`;

export const definitionStatistics = defineTable({
  noun: 'process',
  from: `(SELECT process_id, tenant_id, (array_agg(name ORDER BY version DESC))[1] AS name, count(*) > 1 AS several,
      sum(active)::int AS active, sum(failed)::int AS failed
    FROM (${COUNTED}) version GROUP BY process_id, tenant_id) s`,
  key: 'process',
  fields: {
    process: { type: 'text', column: `s.tenant_id || ' ' || s.process_id`, hidden: true, filter: false },
    processDefinitionId: { type: 'text', column: 's.process_id', sort: true },
    tenantId: { type: 'text', column: 's.tenant_id', sort: true },
    latestProcessDefinitionName: { type: 'text', column: 's.name', nullable: true, sort: true },
    hasMultipleVersions: { type: 'boolean', column: 's.several' },
    activeInstancesWithoutIncidentCount: { type: 'integer', column: '(s.active - s.failed)', sort: true },
    activeInstancesWithIncidentCount: { type: 'integer', column: 's.failed', sort: true },
  },
});

export const versionStatistics = defineTable({
  noun: 'process definition',
  from: `(${COUNTED}) s`,
  key: 'processDefinitionKey',
  fields: {
    processDefinitionKey: { type: 'key', column: 's.key', sort: true },
    processDefinitionId: { type: 'text', column: 's.process_id', sort: true },
    processDefinitionName: { type: 'text', column: 's.name', nullable: true, sort: true },
    processDefinitionVersion: { type: 'integer', column: 's.version', sort: true },
    tenantId: { type: 'text', column: 's.tenant_id', sort: true },
    activeInstancesWithoutIncidentCount: { type: 'integer', column: '(s.active - s.failed)::int', sort: true },
    activeInstancesWithIncidentCount: { type: 'integer', column: 's.failed::int', sort: true },
  },
});

/** Reads from what `subscriptionCounts` writes. */
export const subscriptionStatistics = defineTable({
  noun: 'process definition',
  from: '(SELECT) s',
  key: 'processDefinitionKey',
  fields: {
    processDefinitionKey: { type: 'key', column: 's.key', sort: true },
    processDefinitionId: { type: 'text', column: 's.process_id', sort: true },
    tenantId: { type: 'text', column: 's.tenant_id', sort: true },
    processInstancesWithActiveSubscriptions: { type: 'integer', column: 's.instances', filter: false },
    activeSubscriptions: { type: 'integer', column: 's.subscriptions', filter: false },
  },
});

/** SQL of the open subscriptions that fulfil a condition, counted by definition. */
export function subscriptionCounts(condition: string): string {
  return `(SELECT s.process_definition_key AS key, s.process_id, s.tenant_id,
      count(DISTINCT s.process_instance_key)::int AS instances, count(*)::int AS subscriptions
    FROM engine.message_subscriptions s JOIN engine.process_instances i ON i.key = s.process_instance_key
    WHERE s.state = 'CREATED' AND ${condition}
    GROUP BY s.process_definition_key, s.process_id, s.tenant_id) s`;
}
