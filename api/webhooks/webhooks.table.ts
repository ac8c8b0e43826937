import { defineTable } from '../search/table.js';

/** The secret is not among the fields: it is shown when it is made. */
export const webhooks = defineTable({
  noun: 'webhook',
  from: 'engine.webhooks w',
  key: 'webhookKey',
  fields: {
    webhookKey: { type: 'key', column: 'w.key', sort: true },
    name: { type: 'text', column: 'w.name', nullable: true, sort: true },
    url: { type: 'text', column: 'w.url', sort: true },
    eventTypes: { type: 'texts', column: 'w.event_types' },
    processDefinitionIds: { type: 'texts', column: 'w.process_ids' },
    active: { type: 'boolean', column: 'w.active' },
    failures: { type: 'integer', column: 'w.failures', sort: true },
    pausedUntil: { type: 'date', column: 'w.paused_until', nullable: true },
    previousSecretUntil: { type: 'date', column: 'w.previous_secret_until', nullable: true },
    creationDate: { type: 'date', column: 'w.created_at', sort: true },
    createdBy: { type: 'text', column: 'w.created_by', nullable: true },
    tenantId: { type: 'text', column: 'w.tenant_id' },
  },
});

export const webhookDeliveries = defineTable({
  noun: 'webhook delivery',
  from: 'engine.webhook_deliveries d JOIN engine.webhooks w ON w.key = d.webhook_key',
  key: 'deliveryKey',
  fields: {
    deliveryKey: { type: 'key', column: 'd.key', sort: true },
    webhookKey: { type: 'key', column: 'd.webhook_key' },
    eventType: { type: 'text', column: 'd.event_type', sort: true },
    state: { type: 'text', column: 'd.state', values: ['PENDING', 'DELIVERED', 'DEAD'], sort: true },
    attempts: { type: 'integer', column: 'd.attempts', sort: true },
    nextAttemptDate: { type: 'date', column: 'd.next_attempt_at', nullable: true, sort: true },
    lastAttemptDate: { type: 'date', column: 'd.last_attempt_at', nullable: true, sort: true },
    responseStatus: { type: 'integer', column: 'd.response_status', nullable: true },
    errorMessage: { type: 'text', column: 'd.error_message', nullable: true },
    creationDate: { type: 'date', column: 'd.created_at', sort: true },
    payload: { type: 'json', column: 'd.payload', filter: false },
    tenantId: { type: 'text', column: 'w.tenant_id' },
  },
});
