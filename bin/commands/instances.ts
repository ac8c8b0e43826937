import { z } from 'zod';

import { colourOf } from '../colour.js';
import { localTime, table } from '../table.js';
import { type Command, text } from './command.js';

const Found = z.object({
  items: z.array(
    z.object({
      processInstanceKey: z.string(),
      processDefinitionId: z.string(),
      processDefinitionVersion: z.number(),
      state: z.string(),
      startDate: z.string(),
      endDate: z.string().nullish(),
      hasIncident: z.boolean().optional(),
      businessId: z.string().nullish(),
    }),
  ),
});

export const instances: Command = {
  name: 'instances',
  usage: '[--process PROCESS_ID] [--state ACTIVE|SUSPENDED|COMPLETED|TERMINATED] [--limit N]',
  summary: 'List process instances, the newest first.',
  arity: 0,
  options: { process: { type: 'string' }, state: { type: 'string' }, limit: { type: 'string' } },
  async run({ client, values }) {
    const processDefinitionId = text(values, 'process');
    const state = text(values, 'state');
    const answer = await client.post('/process-instances/search', {
      filter: { ...(processDefinitionId ? { processDefinitionId } : {}), ...(state ? { state } : {}) },
      sort: [{ field: 'startDate', order: 'DESC' }],
      page: { limit: Number(text(values, 'limit') ?? 50) },
    });
    return {
      json: answer,
      text: table(Found.parse(answer).items, [
        { title: 'INSTANCE', value: (row) => row.processInstanceKey },
        { title: 'PROCESS', value: (row) => `${row.processDefinitionId} v${row.processDefinitionVersion}` },
        {
          title: 'STATE',
          value: (row) => (row.hasIncident ? `${row.state} (incident)` : row.state),
          colour: (row) => (row.hasIncident ? 'red' : colourOf(row.state)),
        },
        { title: 'STARTED', value: (row) => localTime(row.startDate) },
        { title: 'ENDED', value: (row) => localTime(row.endDate) },
        { title: 'BUSINESS ID', value: (row) => row.businessId },
      ]),
    };
  },
};
