import { z } from 'zod';
import { Interaction, interactionChannels, interactionDirections } from '../../database/crm/interaction.entity.js';
import { defineChange } from './define-change.js';
import { id } from './fields.js';

export const logInteraction = defineChange({
  type: 'crm:log-interaction',
  title: 'Log an interaction',
  description: 'Adds an entry to the timeline of a lead, a customer or a ticket, or of several of them.',
  input: z.object({
    subject: z.string().min(1).describe('One line: what happened.'),
    body: z.string().optional().describe('The rest.'),
    channel: z.enum(interactionChannels).default('note').describe('Where it happened.'),
    direction: z.enum(interactionDirections).default('internal').describe('Who spoke to whom.'),
    leadId: id('lead').optional(),
    customerId: id('customer').optional(),
    ticketId: id('ticket').optional(),
  }),
  output: z.object({ interactionId: z.string().describe('Id of the entry.') }),
  async change(input, { manager, processInstanceKey, now }) {
    const entry = await manager.save(manager.create(Interaction, { ...input, processInstanceKey, occurredAt: now }));
    return { interactionId: entry.id };
  },
});
