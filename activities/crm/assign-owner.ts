import { z } from 'zod';
import { Department } from '../../database/crm/department.entity.js';
import { User } from '../../database/crm/user.entity.js';
import { bpmnError } from '../define.js';
import { defineChange } from './define-change.js';
import { country, id, username } from './fields.js';
import { leadNotFound, lockLead, saveLead } from './lead-owner.js';

/** Who names the country goes before who takes the rest of the world; then the lightest load; then the name. */
const candidate = `
  SELECT username FROM crm.users
  WHERE department = $1 AND active AND NOT username = ANY ($3)
    AND ($2::text IS NULL OR $2 = ANY (territories) OR '*' = ANY (territories))
  ORDER BY COALESCE($2 = ANY (territories), false) DESC, open_load, username
  LIMIT 1`;

export const assignOwner = defineChange({
  type: 'crm:assign-owner',
  title: 'Assign an owner',
  description:
    'Gives a lead to the member of a department who looks after its country and has the lightest open load. Assignments ' +
    'of a department are made one after the other, so that many leads at once are spread evenly.',
  input: z.object({
    leadId: id('lead'),
    department: z.string().default('sales').describe('Name of the department.'),
    country: country.optional().describe('Country to look for; the lead’s own where not given.'),
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
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('crm:assign-owner:' || $1, 0))`, [
      input.department,
    ]);
    const lead = await lockLead(manager, input.leadId);
    const region = input.country ?? lead.country;
    const [chosen]: readonly { readonly username: string }[] =
      input.owner === undefined
        ? await manager.query(candidate, [input.department, region, input.exclude])
        : [{ username: input.owner }];
    const owner = chosen && (await manager.findOneBy(User, { username: chosen.username }));
    if (!owner) {
      const errorMessage =
        input.owner === undefined
          ? `Expected someone in ${input.department} for ${region ?? 'any country'}, but there is nobody left.`
          : `Expected ${input.owner} to be a member of staff, but there is no such user.`;
      throw bpmnError({ errorCode: 'NO_OWNER', errorMessage });
    }
    await saveLead(manager, { lead, changes: { owner: owner.username, status: 'assigned' }, now });
    const department = await manager.findOneBy(Department, { name: owner.department });
    const chief = department?.manager ? await manager.findOneBy(User, { username: department.manager }) : null;
    return {
      owner: owner.username,
      ownerName: owner.name,
      ownerEmail: owner.email,
      manager: chief?.username ?? null,
      managerEmail: chief?.email ?? null,
    };
  },
});
