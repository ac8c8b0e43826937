import { z } from 'zod';

import { Refusal } from '../log.js';
import { duration, table } from '../table.js';
import { argument, type Command } from './command.js';

const Definitions = z.object({ items: z.array(z.object({ processDefinitionKey: z.string(), version: z.number() })) });

const MEASURES = ['min', 'avg', 'p50', 'p90', 'p95', 'p99', 'max'] as const;

const milliseconds = z.number().nullable();
const Measures = z.object({
  count: z.number(),
  min: milliseconds,
  avg: milliseconds,
  p50: milliseconds,
  p90: milliseconds,
  p95: milliseconds,
  p99: milliseconds,
  max: milliseconds,
});

const Durations = z.object({
  items: z.array(Measures.extend({ elementId: z.string(), elementName: z.string(), elementType: z.string() })),
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
    const { items } = Durations.parse(answer);
    return {
      json: answer,
      text: table(items, [
        { title: 'STEP', value: (row) => row.elementName },
        { title: 'TYPE', value: (row) => row.elementType },
        { title: 'COUNT', value: (row) => row.count, align: 'right' },
        ...MEASURES.map((measure) => ({
          title: measure.toUpperCase(),
          value: (row: z.infer<typeof Measures>) => duration(row[measure]),
          align: 'right' as const,
        })),
      ]),
    };
  },
};
