import { z } from 'zod';
import { bpmnError } from '../define.js';
import { defineChange } from '../crm/define-change.js';
import { country, username } from '../crm/fields.js';
import { candidate, lockDepartment, personOf, rank } from './candidates.js';

export const assign = defineChange({
  type: 'collaboration:assign',
  title: 'Choose who does a task',
  description:
    'Chooses a member of a department by territory, skills, open work and availability, and says why. What was chosen ' +
    'counts as open work at once; choices of a department are made one after the other. Changes no record: use ' +
    '`assignee` as the assignee of the next user task.',
  input: z.object({
    department: z.string().min(1).describe('Name of the department.'),
    territory: country.optional().describe('Country that the person must look after; anywhere where not given.'),
    skills: z.array(z.string()).default([]).describe('Skills the person must have, all of them.'),
    usefulSkills: z.array(z.string()).default([]).describe('Skills that speak for a person.'),
    exclude: z.array(z.string()).default([]).describe('Usernames who are not to get it, e.g. who declined before.'),
    preferred: username('person who gets it if he or she can').optional(),
    maximumLoad: z.number().int().min(1).optional().describe('Whoever has as much open work is given nothing.'),
  }),
  output: z.object({
    assignee: z.string().describe('Username of the chosen.'),
    assigneeName: z.string().describe('Name of the chosen.'),
    assigneeEmail: z.string().describe('E-mail address of the chosen.'),
    manager: z.string().nullable().describe('Username of the department’s manager.'),
    managerEmail: z.string().nullable().describe('E-mail address of the department’s manager.'),
    candidates: z.array(candidate).describe('All members of the department, the chosen first, with score and reasons.'),
  }),
  errors: [
    {
      code: 'NO_ASSIGNEE',
      description:
        'Nobody in the department can do it. Variable `candidates`: everybody, and what speaks against them.',
    },
  ],
  async change({ territory = null, ...wanted }, { manager, idempotencyKey, processInstanceKey, now }) {
    await lockDepartment(manager, wanted.department);
    const ranked = await rank(manager, { ...wanted, territory, now });
    const candidates = ranked.map((one) => ({ ...one, score: Math.round(one.score * 1e6) / 1e6 }));
    const [best] = candidates;
    const chosen = best?.eligible === true ? await personOf(manager, best.username) : null;
    if (chosen === null) {
      const errorMessage = `Expected someone in ${wanted.department} who can do it, but there is nobody among ${String(candidates.length)}.`;
      throw bpmnError({ errorCode: 'NO_ASSIGNEE', errorMessage, variables: { candidates } });
    }
    await manager.query(
      'INSERT INTO crm.assignments (key, username, process_instance_key, assigned_at) VALUES ($1, $2, $3, $4)',
      [idempotencyKey, chosen.username, processInstanceKey, now],
    );
    const { username: assignee, name: assigneeName, email: assigneeEmail, ...lead } = chosen;
    return { assignee, assigneeName, assigneeEmail, ...lead, candidates };
  },
});
