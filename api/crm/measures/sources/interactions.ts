/** SQL of the interactions that a process, a department and a channel had, counted. */
import type { Parameters } from '../../../search/parameters.js';
import type { CrmCaller } from '../../crm-caller.js';
import type { Observation } from '../source.js';

export interface InteractionRow extends Observation {
  readonly channel: string;
  readonly linked: boolean;
}

export const interactions = (parameters: Parameters, { organisationId }: CrmCaller): string => `
  SELECT i.process_id AS process, u.department, n.channel, n.occurred_at AS at, n.occurred_at AS begins,
    n.occurred_at AS ends, n.customer_id IS NOT NULL OR n.lead_id IS NOT NULL AS linked
  FROM crm.interactions n
    LEFT JOIN engine.process_instances i ON i.key = n.process_instance_key
    LEFT JOIN crm.customers c ON c.id = n.customer_id
    LEFT JOIN crm.leads l ON l.id = n.lead_id
    LEFT JOIN crm.users u ON u.username = COALESCE(c.owner, l.owner)
  WHERE n.direction <> 'internal' AND n.owned_by = ${parameters.add(organisationId)}`;

/** How many interactions each channel had, by the channel's name, and how many of them are linked to a record. */
export function byChannel(rows: readonly InteractionRow[]): readonly ChannelCount[] {
  const counts = new Map<string, { count: number; linked: number }>();
  for (const { channel, linked } of rows) {
    const before = counts.get(channel) ?? { count: 0, linked: 0 };
    counts.set(channel, { count: before.count + 1, linked: before.linked + Number(linked) });
  }
  return [...counts]
    .map(([channel, counted]) => ({ channel, ...counted }))
    .sort((one, other) => one.channel.localeCompare(other.channel));
}

export interface ChannelCount {
  readonly channel: string;
  readonly count: number;
  readonly linked: number;
}
