import { z } from 'zod';
import { leadStatuses, type Lead } from '../../database/crm/lead.entity.js';
import { defineChange } from './define-change.js';
import { attributes, country, email, id, phone } from './fields.js';
import { leadNotFound, lockLead, saveLead } from './lead-owner.js';

export const updateLead = defineChange({
  type: 'crm:update-lead',
  title: 'Update lead',
  description:
    'Changes what is given and leaves the rest. With `fillOnly` it fills in what the lead does not have yet and ' +
    'overwrites nothing: that merges a duplicate into it.',
  input: z.object({
    leadId: id('lead'),
    fillOnly: z.boolean().default(false).describe('Only fill in what is empty; `status` is left alone.'),
    name: z.string().min(1).optional().describe('Name of the person.'),
    company: z.string().optional().describe('Company.'),
    email: email.optional(),
    phone: phone.optional(),
    country: country.optional(),
    source: z.string().optional().describe('Where the lead came from.'),
    interest: z.string().optional().describe('What the lead is interested in.'),
    score: z.number().int().optional().describe('Score.'),
    status: z.enum(leadStatuses).optional().describe('New status; `nurture`, `closed` and `duplicate` free the owner.'),
    attributes: attributes.optional(),
  }),
  output: z.object({
    leadId: z.string().describe('Id of the lead.'),
    leadStatus: z.enum(leadStatuses).describe('Status after the change.'),
    leadOwner: z.string().nullable().describe('Username of the owner.'),
  }),
  errors: [leadNotFound],
  async change({ leadId, fillOnly, attributes: more, ...given }, { manager, now }) {
    const lead = await lockLead(manager, leadId);
    const merged = fillOnly ? { ...more, ...lead.attributes } : { ...lead.attributes, ...more };
    const changes = { ...(fillOnly ? missing(lead, given) : given), attributes: merged };
    const saved = await saveLead(manager, { lead, changes, now });
    return { leadId, leadStatus: saved.status, leadOwner: saved.owner };
  },
});

function missing(lead: Lead, given: Partial<Lead>): Partial<Lead> {
  const empty = Object.entries(given).filter(([name]) => name !== 'status' && Reflect.get(lead, name) === null);
  return Object.fromEntries(empty);
}
