import { defineTable } from '../search/table.js';

export const dataStores = defineTable({
  noun: 'data store',
  from: 'engine.data_stores s',
  key: 'dataStoreKey',
  fields: {
    dataStoreKey: { type: 'key', column: 's.key', sort: true },
    /** As the models call it. */
    dataStoreId: { type: 'text', column: 's.store_id', sort: true },
    name: { type: 'text', column: 's.name', nullable: true, sort: true },
    value: { type: 'json', column: 's.value', filter: false, schema: {} },
    /** Counts the times it was written. */
    version: { type: 'integer', column: 's.version', sort: true },
    updatedAt: { type: 'date', column: 's.updated_at', sort: true },
    /** Of the instance that wrote it last. */
    processInstanceKey: { type: 'key', column: 's.process_instance_key', sort: true },
    processDefinitionKey: { type: 'key', column: 's.process_definition_key', sort: true },
    elementId: { type: 'text', column: 's.element_id', sort: true },
    tenantId: { type: 'text', column: 's.tenant_id', sort: true },
  },
});
