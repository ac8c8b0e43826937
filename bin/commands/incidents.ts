import { z } from 'zod';

import { localTime, table } from '../table.js';
import type { Command } from './command.js';

const Found = z.object({
  items: z.array(
    z.object({
      incidentKey: z.string(),
      errorType: z.string(),
      errorMessage: z.string(),
      elementId: z.string(),
      processDefinitionId: z.string(),
      processInstanceKey: z.string(),
      creationTime: z.string(),
      state: z.string(),
    }),
  ),
});

export const incidents: Command = {
  name: 'incidents',
  usage: '[--all]',
  summary: 'List what is stuck and why; --all also lists what was resolved.',
  arity: 0,
  options: { all: { type: 'boolean' } },
  async run({ client, values }) {
    const answer = await client.post('/incidents/search', {
      filter: values['all'] === true ? {} : { state: 'ACTIVE' },
      sort: [{ field: 'creationTime', order: 'ASC' }],
      page: { limit: 100 },
    });
    return {
      json: answer,
      text: table(Found.parse(answer).items, [
        { title: 'INCIDENT', value: (row) => row.incidentKey },
        { title: 'TYPE', value: (row) => row.errorType },
        { title: 'ELEMENT', value: (row) => row.elementId },
        { title: 'PROCESS', value: (row) => row.processDefinitionId },
        { title: 'INSTANCE', value: (row) => row.processInstanceKey },
        { title: 'SINCE', value: (row) => localTime(row.creationTime) },
        { title: 'STATE', value: (row) => row.state, colour: ({ state }) => (state === 'ACTIVE' ? 'red' : 'dim') },
        { title: 'MESSAGE', value: (row) => row.errorMessage },
      ]),
    };
  },
};
