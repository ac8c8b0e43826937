import { z } from 'zod';
import { Ticket, ticketPriorities, ticketStatuses, type TicketStatus } from '../../database/crm/ticket.entity.js';
import { defineChange } from './define-change.js';
import { id, username } from './fields.js';
import { endedTicket, lockTicket, ticketNotFound } from './ticket-owner.js';

export const updateTicket = defineChange({
  type: 'crm:update-ticket',
  title: 'Update ticket',
  description:
    'Changes what is given and leaves the rest; `tags` are added. The times of first response and resolution follow from ' +
    'the status; a ticket that goes back to work loses its resolution. Ending a ticket is for `crm:close-ticket`.',
  input: z.object({
    ticketId: id('ticket'),
    status: z.enum(ticketStatuses).exclude(['closed', 'withdrawn']).optional().describe('New status.'),
    responded: z.boolean().default(false).describe('Whether the customer has now heard from a person.'),
    priority: z.enum(ticketPriorities).optional().describe('How urgent it is.'),
    category: z.string().optional().describe('What kind of request it is.'),
    owner: username('owner').optional(),
    tags: z.array(z.string()).default([]).describe('Words to find it by.'),
    resolution: z.string().optional().describe('What solves it.'),
  }),
  output: z.object({
    ticketId: z.string().describe('Id of the ticket.'),
    ticketStatus: z.enum(ticketStatuses).describe('Status after the change.'),
  }),
  errors: [ticketNotFound],
  async change({ ticketId, responded, tags, status, ...given }, { manager, now }) {
    const ticket = await lockTicket(manager, ticketId);
    const firstResponseAt = ticket.firstResponseAt ?? (responded ? now : null);
    const merged = [...new Set([...ticket.tags, ...tags])];
    const progress = status === undefined ? {} : { status, ...timesOf(ticket, status, now) };
    const changed = { ...ticket, ...progress, ...given, firstResponseAt, tags: merged, updatedAt: now };
    const saved = await manager.save(Ticket, changed);
    return { ticketId, ticketStatus: saved.status };
  },
});

function timesOf(ticket: Ticket, status: TicketStatus, now: Date): Partial<Ticket> {
  const resolved = status === 'resolved' || status === 'pending';
  const reopened = { closedAt: null, ...(!resolved && { resolution: null }) };
  return { resolvedAt: resolved ? (ticket.resolvedAt ?? now) : null, ...(endedTicket.has(ticket.status) && reopened) };
}
