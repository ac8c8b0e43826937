/** The protocols of the shipped processes, as migration 1795600000093 writes them: what their models do not say themselves. */
import type { ProtocolEvent } from '../communication-protocol.entity.js';

interface ShippedProtocol {
  readonly name: string;
  readonly processId: string;
  readonly event: ProtocolEvent;
  readonly elementId?: string;
  readonly condition?: string;
  readonly audience: string;
  readonly template: string;
}

const processes = [
  ['lead-handoff', 'department:sales'],
  ['support-escalation', 'department:support'],
  ['supplier-coordination', 'department:purchasing'],
  ['partner-data-sharing', 'department:legal'],
  ['customer-feedback', 'department:support'],
] as const;

export const shippedProtocols: readonly ShippedProtocol[] = processes.flatMap(([processId, department]) => [
  { name: 'Overdue task: its assignee', processId, event: 'task-overdue', audience: 'assignee', template: 'reminder' },
  { name: 'Overdue task: the manager', processId, event: 'task-overdue', audience: 'manager', template: 'escalation' },
  {
    name: 'Escalation: the manager',
    processId,
    event: 'element-escalated',
    audience: 'manager',
    template: 'escalation',
  },
  { name: 'Incident: the department', processId, event: 'incident', audience: department, template: 'escalation' },
  { name: 'End: the owner', processId, event: 'process-completed', audience: 'owner', template: 'process-ended' },
]);

/** The template of their ends. */
export const processEnded = [
  {
    locale: 'en',
    subject: 'Done: {{ process }}',
    body: 'Hello {{ name }},\n\n{{ process }} has come to its end.\n',
  },
  {
    locale: 'zh-CN',
    subject: '已完成：{{ process }}',
    body: '{{ name }}，您好！\n\n流程 {{ process }} 已结束。\n',
  },
] as const;
