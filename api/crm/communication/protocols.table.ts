import { protocolChannels, protocolEvents } from '../../../database/crm/communication-protocol.entity.js';
import { defineTable } from '../../search/table.js';

export const communicationProtocols = defineTable({
  noun: 'communication protocol',
  from: 'crm.communication_protocols p',
  key: 'protocolId',
  fields: {
    protocolId: { type: 'key', column: 'p.id', sort: true },
    name: { type: 'text', column: 'p.name', sort: true },
    processDefinitionId: { type: 'text', column: 'p.process_id', sort: true },
    event: { type: 'text', column: 'p.event', values: protocolEvents, sort: true },
    elementId: { type: 'text', column: 'p.element_id', nullable: true },
    eventName: { type: 'text', column: 'p.event_name', nullable: true },
    condition: { type: 'text', column: 'p.condition', nullable: true },
    audience: { type: 'text', column: 'p.audience' },
    channel: { type: 'text', column: 'p.channel', values: protocolChannels },
    template: { type: 'text', column: 'p.template' },
    purpose: { type: 'text', column: 'p.purpose', values: ['service', 'marketing'] },
    active: { type: 'boolean', column: 'p.active' },
    activeSince: { type: 'date', column: 'p.active_since' },
    creationDate: { type: 'date', column: 'p.created_at', sort: true },
    updateDate: { type: 'date', column: 'p.updated_at', sort: true },
  },
});

export const protocolDeliveries = defineTable({
  noun: 'delivery of the protocol',
  from: 'crm.protocol_deliveries d',
  key: 'deliveryKey',
  fields: {
    deliveryKey: { type: 'text', column: `d.event_id || ' ' || d.recipient`, sort: true },
    eventId: { type: 'text', column: 'd.event_id' },
    recipient: { type: 'text', column: 'd.recipient' },
    state: { type: 'text', column: 'd.state', values: ['told', 'skipped', 'failed'], sort: true },
    channel: { type: 'text', column: 'd.channel', nullable: true },
    reason: { type: 'text', column: 'd.reason', nullable: true },
    processInstanceKey: { type: 'key', column: 'd.process_instance_key' },
    date: { type: 'date', column: 'd.at', sort: true },
  },
});
