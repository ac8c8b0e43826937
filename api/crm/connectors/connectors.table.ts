import { connectorDirections, connectorKinds } from '../../../database/crm/connector.entity.js';
import { differenceKinds } from '../../../database/crm/sync-difference.entity.js';
import { syncRunKinds, syncRunStates } from '../../../database/crm/sync-run.entity.js';
import { defineTable } from '../../search/table.js';

const text = { type: 'string' } as const;

const MAPPING = {
  type: 'array',
  items: {
    type: 'object',
    required: ['field', 'theirs'],
    properties: { field: text, theirs: text, in: text, out: text },
  },
} as const;

const ANY = {} as const;

/** The secret is not among the fields: it is shown when it is made. */
export const connectors = defineTable({
  noun: 'connector',
  from: 'crm.connectors c',
  key: 'connectorName',
  fields: {
    connectorName: { type: 'text', column: 'c.name', sort: true },
    kind: { type: 'text', column: 'c.kind', values: connectorKinds },
    direction: { type: 'text', column: 'c.direction', values: connectorDirections },
    recordType: { type: 'text', column: 'c.record_type', sort: true },
    system: { type: 'text', column: 'c.system', sort: true },
    priority: { type: 'integer', column: 'c.priority', sort: true },
    idField: { type: 'text', column: 'c.id_field' },
    versionField: { type: 'text', column: 'c.version_field', nullable: true },
    changedAtField: { type: 'text', column: 'c.changed_at_field', nullable: true },
    mapping: { type: 'json', column: 'c.mapping', filter: false, schema: MAPPING },
    url: { type: 'text', column: 'c.url', nullable: true },
    listUrl: { type: 'text', column: 'c.list_url', nullable: true },
    delimiter: { type: 'text', column: 'c.delimiter' },
    schedule: { type: 'text', column: 'c.schedule', nullable: true },
    client: { type: 'text', column: 'c.client', nullable: true },
    department: { type: 'text', column: 'c.department', sort: true },
    active: { type: 'boolean', column: 'c.active' },
    pending: {
      type: 'integer',
      column: '(SELECT count(*)::int FROM crm.sync_deliveries d WHERE d.connector_id = c.id)',
    },
    failures: { type: 'integer', column: 'c.failures', sort: true },
    pausedUntil: { type: 'date', column: 'c.paused_until', nullable: true },
    nextRunDate: { type: 'date', column: 'c.next_run_at', nullable: true, sort: true },
    creationDate: { type: 'date', column: 'c.created_at', sort: true },
  },
});

export const syncRuns = defineTable({
  noun: 'run of a connector',
  from: 'crm.sync_runs r JOIN crm.connectors c ON c.id = r.connector_id',
  key: 'runId',
  fields: {
    runId: { type: 'key', column: 'r.id', sort: true },
    connectorName: { type: 'text', column: 'c.name', sort: true },
    kind: { type: 'text', column: 'r.kind', values: syncRunKinds },
    state: { type: 'text', column: 'r.state', values: syncRunStates },
    total: { type: 'integer', column: 'r.total', nullable: true },
    done: { type: 'integer', column: 'r.place' },
    counts: { type: 'json', column: 'r.counts', filter: false },
    errorMessage: { type: 'text', column: 'r.error_message', nullable: true },
    startedBy: { type: 'text', column: 'r.started_by', nullable: true },
    startDate: { type: 'date', column: 'r.started_at', sort: true },
    endDate: { type: 'date', column: 'r.ended_at', nullable: true, sort: true },
  },
});

export const syncItems = defineTable({
  noun: 'item of a run',
  from: 'crm.sync_items i',
  key: 'number',
  fields: {
    number: { type: 'integer', column: 'i.number', sort: true },
    externalId: { type: 'text', column: 'i.external_id', nullable: true, sort: true },
    result: { type: 'text', column: 'i.result', nullable: true },
    detail: { type: 'text', column: 'i.detail', nullable: true },
  },
});

/** Values are sealed: the service opens them. */
export const syncDifferences = defineTable({
  noun: 'difference',
  from: 'crm.sync_differences f',
  key: 'differenceId',
  fields: {
    differenceId: { type: 'key', column: 'f.id', sort: true },
    kind: { type: 'text', column: 'f.kind', values: differenceKinds },
    recordId: { type: 'key', column: 'f.record_id', nullable: true, sort: true },
    externalId: { type: 'text', column: 'f.external_id', nullable: true, sort: true },
    field: { type: 'text', column: 'f.field', nullable: true, sort: true },
    ours: { type: 'json', column: 'f.ours', filter: false, schema: ANY },
    theirs: { type: 'json', column: 'f.theirs', filter: false, schema: ANY },
  },
});
