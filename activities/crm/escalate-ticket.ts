import { z } from 'zod';
import { Ticket, ticketLevels } from '../../database/crm/ticket.entity.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';
import { noteOnTicket } from './ticket-note.js';
import { chooseTicketOwner, lockTicket, ticketNotFound, ticketOwner } from './ticket-owner.js';

export const escalateTicket = defineChange({
  type: 'crm:escalate-ticket',
  title: 'Escalate ticket',
  description:
    'Hands a ticket to another level and department: who looks after the customer’s country, knows category and language, ' +
    'and has the least open work there owns it, and the timeline says why.',
  input: z.object({
    ticketId: id('ticket'),
    level: z.enum(ticketLevels).describe('Level that works on it from now on.'),
    department: z.string().min(1).describe('Name of the department of that level.'),
    reason: z.string().optional().describe('Why; goes into the timeline.'),
  }),
  output: ticketOwner.extend({
    ticketId: z.string().describe('Id of the ticket.'),
    ticketLevel: z.enum(ticketLevels).describe('Level after the change.'),
  }),
  errors: [ticketNotFound],
  async change({ ticketId, level, department, reason }, context) {
    const { manager, now } = context;
    const ticket = await lockTicket(manager, ticketId);
    const owner = await chooseTicketOwner(manager, { ...ticket, department, now });
    const status = 'escalated' as const;
    await manager.save(Ticket, { ...ticket, level, department, owner: owner.ticketOwner, status, updatedAt: now });
    await noteOnTicket(context, {
      ticket,
      subject: `Ticket ${ticket.number} escalated from ${ticket.level} to ${level}`,
      body: reason,
    });
    return { ...owner, ticketId, ticketLevel: level };
  },
});
