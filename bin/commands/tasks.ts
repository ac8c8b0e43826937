import { z } from 'zod';

import { colourOf } from '../colour.js';
import { localTime, table } from '../table.js';
import { type Command, text } from './command.js';

export const Task = z.object({
  userTaskKey: z.string(),
  name: z.string().nullish(),
  elementId: z.string(),
  state: z.string(),
  assignee: z.string().nullish(),
  candidateGroups: z.array(z.string()).default([]),
  processDefinitionId: z.string(),
  processInstanceKey: z.string(),
  creationDate: z.string(),
  dueDate: z.string().nullish(),
});

export const tasks: Command = {
  name: 'tasks',
  usage: '[--assignee NAME] [--group GROUP] [--instance KEY] [--overdue] [--all]',
  summary: 'List open user tasks; --all also lists ended ones.',
  arity: 0,
  options: {
    assignee: { type: 'string' },
    group: { type: 'string' },
    instance: { type: 'string' },
    overdue: { type: 'boolean' },
    all: { type: 'boolean' },
  },
  async run({ client, values }) {
    const assignee = text(values, 'assignee');
    const candidateGroup = text(values, 'group');
    const processInstanceKey = text(values, 'instance');
    const answer = await client.post('/user-tasks/search', {
      filter: {
        ...(assignee ? { assignee } : {}),
        ...(candidateGroup ? { candidateGroup } : {}),
        ...(processInstanceKey ? { processInstanceKey } : {}),
        ...(values['overdue'] === true ? { overdue: true } : {}),
        ...(values['all'] === true ? {} : { state: 'CREATED' }),
      },
      sort: [{ field: 'creationDate', order: 'ASC' }],
      page: { limit: 100 },
    });
    return {
      json: answer,
      text: table(z.object({ items: z.array(Task) }).parse(answer).items, [
        { title: 'TASK', value: (row) => row.userTaskKey },
        { title: 'NAME', value: (row) => row.name ?? row.elementId },
        { title: 'ASSIGNEE', value: (row) => row.assignee },
        { title: 'GROUPS', value: (row) => row.candidateGroups.join(', ') },
        { title: 'STATE', value: (row) => row.state, colour: (row) => colourOf(row.state) },
        { title: 'PROCESS', value: (row) => row.processDefinitionId },
        { title: 'INSTANCE', value: (row) => row.processInstanceKey },
        { title: 'CREATED', value: (row) => localTime(row.creationDate) },
        {
          title: 'DUE',
          value: (row) => localTime(row.dueDate),
          colour: ({ state, dueDate }) =>
            state === 'CREATED' && dueDate && new Date(dueDate) < new Date() ? 'red' : undefined,
        },
      ]),
    };
  },
};
