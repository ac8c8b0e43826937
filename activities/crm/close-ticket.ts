import { z } from 'zod';
import { Ticket, ticketStatuses } from '../../database/crm/ticket.entity.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';
import { noteOnTicket } from './ticket-note.js';
import { endedTicket, lockTicket, ticketNotFound } from './ticket-owner.js';

export const closeTicket = defineChange({
  type: 'crm:close-ticket',
  title: 'Close ticket',
  description: 'Ends a ticket as closed or withdrawn. A ticket that has ended before stays as it ended.',
  input: z.object({
    ticketId: id('ticket'),
    status: z.enum(['closed', 'withdrawn']).default('closed').describe('How it ends.'),
    reason: z.string().optional().describe('Why; goes into the timeline.'),
  }),
  output: z.object({
    ticketId: z.string().describe('Id of the ticket.'),
    ticketStatus: z.enum(ticketStatuses).describe('How it ended.'),
  }),
  errors: [ticketNotFound],
  async change({ ticketId, status, reason }, context) {
    const { manager, now } = context;
    const ticket = await lockTicket(manager, ticketId);
    if (endedTicket.has(ticket.status)) return { ticketId, ticketStatus: ticket.status };
    const resolvedAt = status === 'closed' ? (ticket.resolvedAt ?? now) : ticket.resolvedAt;
    await manager.save(Ticket, { ...ticket, status, resolvedAt, closedAt: now, updatedAt: now });
    await noteOnTicket(context, { ticket, subject: `Ticket ${ticket.number} ${status}`, body: reason });
    return { ticketId, ticketStatus: status };
  },
});
