import { areCallersTenants } from '../auth/caller.js';
import { defineTable } from '../search/table.js';

const TYPES = [
  'CANCEL_PROCESS_INSTANCE',
  'DELETE_DECISION_INSTANCE',
  'DELETE_PROCESS_INSTANCE',
  'MIGRATE_PROCESS_INSTANCE',
  'MODIFY_PROCESS_INSTANCE',
  'RESOLVE_INCIDENT',
  'RESUME_PROCESS_INSTANCE',
  'SUSPEND_PROCESS_INSTANCE',
] as const;

const items = (state: string): string =>
  `(SELECT count(*)::int FROM engine.batch_operation_items t WHERE t.batch_operation_key = b.key AND ${state})`;

export const batchOperations = defineTable({
  noun: 'batch operation',
  from: 'engine.batch_operations b',
  key: 'batchOperationKey',
  fields: {
    batchOperationKey: { type: 'key', column: 'b.key', sort: true },
    state: { type: 'text', column: 'b.state', values: ['ACTIVE', 'SUSPENDED', 'COMPLETED', 'CANCELED'], sort: true },
    batchOperationType: { type: 'text', column: 'b.type', values: TYPES, filter: false },
    /** The same under Camunda's name of filters and sorts. */
    operationType: { type: 'text', column: 'b.type', values: TYPES, hidden: true, sort: true },
    startDate: { type: 'date', column: 'b.started_at', sort: true },
    endDate: { type: 'date', column: 'b.ended_at', nullable: true, sort: true },
    actorType: { type: 'text', column: `CASE WHEN b.actor IS NULL THEN 'ANONYMOUS' ELSE 'USER' END`, sort: true },
    actorId: { type: 'text', column: 'b.actor', nullable: true, sort: true },
    operationsTotalCount: { type: 'integer', column: items('true'), filter: false },
    operationsFailedCount: { type: 'integer', column: items(`t.state = 'FAILED'`), filter: false },
    operationsCompletedCount: { type: 'integer', column: items(`t.state = 'COMPLETED'`), filter: false },
    errors: {
      type: 'json',
      column: `'[]'::jsonb`,
      filter: false,
      schema: { type: 'array', items: { type: 'object' } },
    },
  },
  visible: (parameters) => areCallersTenants('b.tenants', parameters),
});

export const batchOperationItems = defineTable({
  noun: 'batch operation item',
  from: 'engine.batch_operation_items t JOIN engine.batch_operations b ON b.key = t.batch_operation_key',
  key: 'place',
  fields: {
    operationType: { type: 'text', column: 'b.type', values: TYPES },
    batchOperationKey: { type: 'key', column: 't.batch_operation_key', sort: true },
    itemKey: { type: 'key', column: 't.item_key', sort: true },
    /** An instance may be an item of several operations. */
    place: {
      type: 'text',
      column: `t.batch_operation_key::text || ':' || t.item_key::text`,
      hidden: true,
      sort: true,
      filter: false,
    },
    processInstanceKey: { type: 'key', column: 't.process_instance_key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 't.root_process_instance_key', nullable: true },
    state: { type: 'text', column: 't.state', values: ['ACTIVE', 'COMPLETED', 'FAILED', 'CANCELED'], sort: true },
    processedDate: { type: 'date', column: 't.processed_at', nullable: true, sort: true },
    errorMessage: { type: 'text', column: 't.error_message', nullable: true },
    tenantId: { type: 'text', column: 't.tenant_id', hidden: true },
  },
});
