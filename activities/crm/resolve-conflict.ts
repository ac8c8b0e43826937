import { z } from 'zod';
import { conflictChoices } from '../../database/crm/conflict.entity.js';
import { resolveConflict as resolve } from '../../database/crm/sync/resolve-conflict.js';
import { bpmnError } from '../define.js';
import { defineChange } from './define-change.js';
import { id, username } from './fields.js';

export const resolveConflict = defineChange({
  type: 'crm:resolve-conflict',
  title: 'Resolve a data conflict',
  description:
    'Gives a field that two systems changed at once the value that somebody chose, and has it sent to all systems that ' +
    'do not have it. A conflict that is resolved already stays as it is.',
  input: z.object({
    conflictId: id('conflict'),
    choice: z.enum(['ours', 'theirs', 'other']).describe('Whose value counts.'),
    value: z.json().optional().describe('The value, for `other`.'),
    resolvedBy: username('person who chose').optional(),
  }),
  output: z.object({
    conflictChoice: z.enum(conflictChoices).nullable().describe('What became of the conflict.'),
    recordType: z.string().describe('Type of the record.'),
    recordId: z.string().describe('Id of the record.'),
    field: z.string().describe('Field that was in conflict.'),
  }),
  errors: [
    { code: 'CONFLICT_NOT_FOUND', description: 'There is no conflict with this id.' },
    {
      code: 'VALUE_REFUSED',
      description: 'The field cannot have the value. Variable `conflictProblem`: why, one sentence.',
    },
  ],
  async change({ conflictId, choice, value, resolvedBy }, { manager, processInstanceKey, now }) {
    const resolved = await resolve(manager, {
      ...{ conflictId, choice, username: resolvedBy ?? null, processInstanceKey, now },
      ...(value !== undefined && { value }),
    });
    if (!resolved) {
      const errorMessage = `Expected conflict ${conflictId} to exist, but it does not.`;
      throw bpmnError({ errorCode: 'CONFLICT_NOT_FOUND', errorMessage });
    }
    if ('problem' in resolved) {
      const conflictProblem = resolved.problem;
      throw bpmnError({ errorCode: 'VALUE_REFUSED', errorMessage: conflictProblem, variables: { conflictProblem } });
    }
    const { choice: conflictChoice, recordType, recordId, field } = resolved.conflict;
    return { conflictChoice, recordType, recordId, field };
  },
});
