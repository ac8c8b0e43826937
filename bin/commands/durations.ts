import { z } from 'zod';

import { Refusal } from '../log.js';
import { duration, table } from '../table.js';
import { argument, type Command } from './command.js';

const Definitions = z.object({ items: z.array(z.object({ processDefinitionKey: z.string(), version: z.number() })) });

const Durations = z.object({
  items: z.array(
    z.object({
      elementId: z.string().nullish(),
      elementName: z.string().nullish(),
      elementType: z.string().nullish(),
      count: z.number(),
      min: z.number().nullish(),
      avg: z.number().nullish(),
      p50: z.number().nullish(),
      p90: z.number().nullish(),
      p95: z.number().nullish(),
      p99: z.number().nullish(),
      max: z.number().nullish(),
    }),
  ),
});

export const durations: Command = {
  name: 'durations',
  usage: 'PROCESS_ID',
  summary: 'Show how long each step of a process takes: its latest version, ended steps.',
  arity: 1,
  options: {},
  async run(input) {
    const processDefinitionId = argument(input);
    const found = await input.client.post('/process-definitions/search', { filter: { processDefinitionId } });
    const latest = [...Definitions.parse(found).items].sort((a, b) => b.version - a.version)[0];
    if (!latest) throw new Refusal(`Expected a deployed process "${processDefinitionId}", but there is none.`);
    const answer = await input.client.post(`/process-definitions/${latest.processDefinitionKey}/statistics/durations`, {
      groupBy: 'element',
    });
    return {
      json: answer,
      text: table(Durations.parse(answer).items, [
        { title: 'STEP', value: (row) => row.elementName ?? row.elementId },
        { title: 'TYPE', value: (row) => row.elementType },
        { title: 'COUNT', value: (row) => row.count, align: 'right' },
        { title: 'MIN', value: (row) => duration(row.min), align: 'right' },
        { title: 'AVG', value: (row) => duration(row.avg), align: 'right' },
        { title: 'P50', value: (row) => duration(row.p50), align: 'right' },
        { title: 'P90', value: (row) => duration(row.p90), align: 'right' },
        { title: 'P95', value: (row) => duration(row.p95), align: 'right' },
        { title: 'P99', value: (row) => duration(row.p99), align: 'right' },
        { title: 'MAX', value: (row) => duration(row.max), align: 'right' },
      ]),
    };
  },
};
