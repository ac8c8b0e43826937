import { defineTable } from '../search/table.js';

/** Who took which message. A start event has no subscription of its own: the delivery stands for it. */
export const correlatedMessageSubscriptions = defineTable({
  noun: 'correlated message subscription',
  from: `engine.message_deliveries m
    LEFT JOIN engine.message_subscriptions s ON s.key = m.subscription_key
    LEFT JOIN engine.process_instances i ON i.key = m.process_instance_key`,
  key: 'deliveryKey',
  fields: {
    deliveryKey: { type: 'key', column: 'm.key', hidden: true, filter: false },
    subscriptionKey: { type: 'key', column: 'COALESCE(m.subscription_key, m.key)', sort: true },
    messageKey: { type: 'key', column: 'm.message_key', sort: true },
    messageName: { type: 'text', column: 'm.message_name', sort: true },
    correlationKey: { type: 'text', column: 'm.correlation_key', nullable: true, sort: true },
    correlationTime: { type: 'date', column: 'm.created_at', sort: true },
    elementId: { type: 'text', column: 'm.element_id', sort: true },
    elementInstanceKey: { type: 'key', column: 's.element_instance_key', nullable: true, sort: true },
    partitionId: { type: 'integer', column: '1::int', sort: true },
    processDefinitionId: { type: 'text', column: 'm.process_id', sort: true },
    processDefinitionKey: { type: 'key', column: 'm.process_definition_key', sort: true },
    processInstanceKey: { type: 'key', column: 'm.process_instance_key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key', nullable: true, filter: false },
    tenantId: { type: 'text', column: 'm.tenant_id', sort: true },
  },
});
