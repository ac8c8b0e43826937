import { z } from 'zod';
import { lockDepartment, personOf, rank } from '../collaboration/candidates.js';
import { bpmnError } from '../define.js';
import { defineChange } from './define-change.js';
import { country, id, username } from './fields.js';
import { leadNotFound, lockLead, saveLead } from './lead-owner.js';

export const assignOwner = defineChange({
  type: 'crm:assign-owner',
  title: 'Assign an owner',
  description:
    'Gives a lead to the member of a department who looks after its country, knows what it is about and has the least open work. Assignments ' +
    'of a department are made one after the other, so that many leads at once are spread evenly.',
  input: z.object({
    leadId: id('lead'),
    department: z.string().default('sales').describe('Name of the department.'),
    country: country.optional().describe('Country to look for; the lead’s own where not given.'),
    usefulSkills: z.array(z.string()).default([]).describe('Skills that speak for a person.'),
    exclude: z.array(z.string()).default([]).describe('Usernames who are not to get it, e.g. who declined before.'),
    owner: username('owner, when a manager chose one').optional(),
  }),
  output: z.object({
    owner: z.string().describe('Username of the owner.'),
    ownerName: z.string().describe('Name of the owner.'),
    ownerEmail: z.string().describe('E-mail address of the owner.'),
    manager: z.string().nullable().describe('Username of the department’s manager.'),
    managerEmail: z.string().nullable().describe('E-mail address of the department’s manager.'),
  }),
  errors: [
    leadNotFound,
    {
      code: 'NO_OWNER',
      description: 'Nobody in the department is active, looks after the country and is not excluded.',
    },
  ],
  async change(input, { manager, now }) {
    await lockDepartment(manager, input.department);
    const lead = await lockLead(manager, input.leadId);
    const territory = input.country ?? lead.country;
    const { department, usefulSkills, exclude } = input;
    const wanted = { department, territory, usefulSkills, exclude, now };
    const [best] = input.owner === undefined ? await rank(manager, wanted) : [];
    const chosen = input.owner ?? (best?.eligible === true ? best.username : undefined);
    const owner = chosen === undefined ? null : await personOf(manager, chosen);
    if (owner === null) {
      const errorMessage =
        input.owner === undefined
          ? `Expected someone in ${department} for ${territory ?? 'any country'}, but there is nobody left.`
          : `Expected ${input.owner} to be a member of staff, but there is no such user.`;
      throw bpmnError({ errorCode: 'NO_OWNER', errorMessage });
    }
    await saveLead(manager, { lead, changes: { owner: owner.username, status: 'assigned' }, now });
    const { username, name: ownerName, email: ownerEmail, ...chief } = owner;
    return { owner: username, ownerName, ownerEmail, ...chief };
  },
});
