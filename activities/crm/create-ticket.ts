import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import { Ticket, ticketChannels, ticketPriorities } from '../../database/crm/ticket.entity.js';
import { bpmnError } from '../define.js';
import { linkToTicket } from '../../database/crm/inbound/ticket.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';
import { noteOnTicket } from './ticket-note.js';
import { chooseTicketOwner, ticketOwner } from './ticket-owner.js';

export const createTicket = defineChange({
  type: 'crm:create-ticket',
  title: 'Create ticket',
  description:
    'Opens a ticket for a customer and gives it to the member of the department who looks after the customer’s country, ' +
    'knows category and language, and has the least open work. Its number (`T-100001`) is what customers and staff call it.',
  input: z.object({
    customerId: id('customer'),
    contactId: id('contact who asked').optional(),
    channel: z.enum(ticketChannels).default('web').describe('Where the customer asked.'),
    subject: z.string().min(1).describe('One line: what it is about.'),
    description: z.string().optional().describe('What the customer wrote.'),
    language: z.string().default('en').describe('Language of the customer, ISO 639-1.'),
    category: z.string().optional().describe('What kind of request it is: `billing`, `outage`, …'),
    priority: z.enum(ticketPriorities).default('normal').describe('How urgent it is.'),
    department: z.string().default('support').describe('Name of the department that works on it.'),
    tags: z.array(z.string()).default([]).describe('Words to find it by.'),
    dueAt: z.iso.datetime({ offset: true }).optional().describe('When it ought to be solved, ISO 8601.'),
    inboundMessageId: id('message that asked: what follows in its thread belongs to the ticket').optional(),
  }),
  output: ticketOwner.extend({
    ticketId: z.string().describe('Id of the ticket.'),
    ticketNumber: z.string().describe('Number of the ticket.'),
  }),
  errors: [{ code: 'CUSTOMER_NOT_FOUND', description: 'There is no customer with this id.' }],
  async change({ dueAt, inboundMessageId, ...input }, context) {
    const { manager, processInstanceKey, now } = context;
    if (!(await manager.existsBy(Customer, { id: input.customerId }))) {
      const errorMessage = `Expected customer ${input.customerId} to exist, but it does not.`;
      throw bpmnError({ errorCode: 'CUSTOMER_NOT_FOUND', errorMessage });
    }
    const owner = await chooseTicketOwner(manager, { ...input, now });
    const ticket = await manager.save(
      manager.create(Ticket, {
        ...input,
        owner: owner.ticketOwner,
        dueAt: dueAt === undefined ? null : new Date(dueAt),
        processInstanceKey,
        openedAt: now,
        createdAt: now,
        updatedAt: now,
      }),
    );
    if (inboundMessageId !== undefined) await linkToTicket(manager, { inboundMessageId, ticket });
    await noteOnTicket(context, { ticket, subject: `Ticket ${ticket.number} opened: ${ticket.subject}` });
    return { ...owner, ticketId: ticket.id, ticketNumber: ticket.number };
  },
});
