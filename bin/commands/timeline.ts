import { z } from 'zod';

import { duration, localTime, table } from '../table.js';
import { argument, type Command } from './command.js';

const Timeline = z.object({
  items: z.array(
    z.object({
      elementId: z.string(),
      elementName: z.string().nullish(),
      type: z.string(),
      state: z.string(),
      assignee: z.string().nullish(),
      incidents: z.array(z.object({ errorType: z.string(), errorMessage: z.string(), state: z.string() })).default([]),
      startDate: z.string(),
      endDate: z.string().nullish(),
      durationMs: z.number().nullish(),
    }),
  ),
});

export const timeline: Command = {
  name: 'timeline',
  usage: 'INSTANCE',
  summary: 'Show what an instance did, step by step, and what it waits for.',
  arity: 1,
  options: {},
  async run(input) {
    const answer = await input.client.get(`/process-instances/${argument(input)}/timeline`);
    return {
      json: answer,
      text: table(Timeline.parse(answer).items, [
        { title: 'STARTED', value: (row) => localTime(row.startDate) },
        { title: 'ENDED', value: (row) => localTime(row.endDate) },
        { title: 'TOOK', value: (row) => duration(row.durationMs), align: 'right' },
        { title: 'STEP', value: (row) => row.elementName ?? row.elementId },
        { title: 'TYPE', value: (row) => row.type },
        { title: 'STATE', value: (row) => row.state },
        { title: 'WHO', value: (row) => row.assignee },
        {
          title: 'INCIDENT',
          value: (row) =>
            row.incidents
              .filter(({ state }) => state === 'ACTIVE')
              .map(({ errorType, errorMessage }) => `${errorType}: ${errorMessage}`)
              .join('; '),
        },
      ]),
    };
  },
};
