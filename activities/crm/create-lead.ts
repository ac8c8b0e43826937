import { z } from 'zod';
import { Lead } from '../../database/crm/lead.entity.js';
import { defineChange } from './define-change.js';
import { attributes, country, email, phone } from './fields.js';

export const createLead = defineChange({
  type: 'crm:create-lead',
  title: 'Create lead',
  description: 'Stores a new lead with status `new`. Give it cleaned data (`crm:clean-lead`).',
  input: z.object({
    name: z.string().min(1).describe('Name of the person.'),
    company: z.string().optional().describe('Company.'),
    email: email.optional(),
    phone: phone.optional(),
    country: country.optional(),
    source: z.string().optional().describe('Where the lead came from: `website`, `fair`, `referral`, …'),
    interest: z.string().optional().describe('What the lead is interested in.'),
    score: z.number().int().optional().describe('Score.'),
    attributes: attributes.optional(),
  }),
  output: z.object({ leadId: z.string().describe('Id of the new lead.') }),
  async change(input, { manager, processInstanceKey, now }) {
    const lead = await manager.save(
      manager.create(Lead, { ...input, processInstanceKey, createdAt: now, updatedAt: now }),
    );
    return { leadId: lead.id };
  },
});
