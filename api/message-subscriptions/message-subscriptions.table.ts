import { defineTable } from '../search/table.js';

export const messageSubscriptions = defineTable({
  noun: 'message subscription',
  from: 'engine.message_subscriptions s JOIN engine.process_instances i ON i.key = s.process_instance_key',
  key: 'messageSubscriptionKey',
  fields: {
    messageSubscriptionKey: { type: 'key', column: 's.key', sort: true },
    processDefinitionId: { type: 'text', column: 's.process_id', sort: true },
    processDefinitionKey: { type: 'key', column: 's.process_definition_key' },
    processInstanceKey: { type: 'key', column: 's.process_instance_key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key' },
    elementId: { type: 'text', column: 's.element_id', sort: true },
    elementInstanceKey: { type: 'key', column: 's.element_instance_key', sort: true },
    messageSubscriptionState: {
      type: 'text',
      column: 's.state',
      values: ['CREATED', 'CORRELATED', 'DELETED', 'MIGRATED'],
      sort: true,
    },
    lastUpdatedDate: { type: 'date', column: 's.updated_at', sort: true },
    messageName: { type: 'text', column: 's.message_name', sort: true },
    correlationKey: { type: 'text', column: 's.correlation_key', sort: true },
    tenantId: { type: 'text', column: 's.tenant_id', sort: true },
  },
});
