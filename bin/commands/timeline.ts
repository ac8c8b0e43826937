import { z } from 'zod';

import { colourOf } from '../colour.js';
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
  events: z
    .array(
      z.object({
        timestamp: z.string(),
        actorId: z.string().nullable(),
        entityType: z.string(),
        operationType: z.string(),
        action: z.string().nullable(),
        elementName: z.string().nullable(),
        details: z.object({ after: z.record(z.string(), z.unknown()).optional() }),
      }),
    )
    .default([]),
});
type Event = z.infer<typeof Timeline>['events'][number];

/** `accept-lead  DELEGATE  assignee: ada, owner: bob` */
function eventTable(events: readonly Event[]): string {
  return table(events, [
    { title: 'WHEN', value: (row) => localTime(row.timestamp) },
    { title: 'WHO', value: (row) => row.actorId },
    { title: 'DID', value: (row) => (row.action ?? row.operationType).toLowerCase() },
    { title: 'WITH', value: (row) => row.elementName ?? row.entityType.toLowerCase().replaceAll('_', ' ') },
    {
      title: 'WHAT',
      value: ({ details }) =>
        Object.entries(details.after ?? {})
          .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
          .map(([name, value]) => `${name}: ${String(value)}`)
          .join(', '),
    },
  ]);
}

export const timeline: Command = {
  name: 'timeline',
  usage: 'INSTANCE',
  summary: 'Show what an instance did, step by step, what it waits for, and who did what with it.',
  arity: 1,
  options: {},
  async run(input) {
    const answer = await input.client.get(`/process-instances/${argument(input)}/timeline`);
    const { items, events } = Timeline.parse(answer);
    const steps = table(items, [
      { title: 'STARTED', value: (row) => localTime(row.startDate) },
      { title: 'ENDED', value: (row) => localTime(row.endDate) },
      { title: 'TOOK', value: (row) => duration(row.durationMs), align: 'right' },
      { title: 'STEP', value: (row) => row.elementName ?? row.elementId },
      { title: 'TYPE', value: (row) => row.type },
      { title: 'STATE', value: (row) => row.state, colour: (row) => colourOf(row.state) },
      { title: 'WHO', value: (row) => row.assignee },
      {
        title: 'INCIDENT',
        value: (row) =>
          row.incidents
            .filter(({ state }) => state === 'ACTIVE')
            .map(({ errorType, errorMessage }) => `${errorType}: ${errorMessage}`)
            .join('; '),
        colour: () => 'red',
      },
    ]);
    return { json: answer, text: events.length === 0 ? steps : `${steps}\n\n${eventTable(events)}` };
  },
};
