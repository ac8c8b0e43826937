import { z } from 'zod';

import type { Client } from '../client.js';
import { Refusal } from '../log.js';
import { argument, text, type Command } from './command.js';

const Versions = z.object({
  items: z.array(z.object({ processDefinitionKey: z.string(), version: z.number() })),
});
type Version = z.infer<typeof Versions>['items'][number];

const Diff = z.object({
  sentences: z.array(z.string()),
  instances: z.object({
    running: z.number(),
    touched: z.number(),
    items: z.array(
      z.object({
        processInstanceKey: z.string(),
        elementIds: z.array(z.string()),
        migrationProblems: z.array(z.string()),
      }),
    ),
  }),
});

export const diff: Command = {
  name: 'diff',
  usage: 'PROCESS [--from VERSION] [--to VERSION]',
  summary: 'Say what differs between two versions, the last two if not told, and whom it touches.',
  arity: 1,
  options: { from: { type: 'string' }, to: { type: 'string' } },
  async run(input) {
    const versions = await versionsOf(input.client, argument(input));
    const to = pick(versions, text(input.values, 'to'), () => true);
    const from = pick(versions, text(input.values, 'from'), ({ version }) => version < to.version);
    const path = `/process-definitions/${from.processDefinitionKey}/diff?to=${to.processDefinitionKey}`;
    const answer = await input.client.get(path);
    const { sentences, instances } = Diff.parse(answer);
    const lines = [
      `Version ${from.version} → ${to.version}`,
      ...(sentences.length === 0 ? ['No difference in what runs.'] : sentences),
      '',
      `${instances.touched} of ${instances.running} running instances of version ${from.version} are touched.`,
      ...instances.items.flatMap(({ processInstanceKey, elementIds, migrationProblems: problems }) => [
        `${processInstanceKey}  at ${elementIds.join(', ')}  ${problems.length === 0 ? 'can migrate' : 'cannot migrate'}`,
        ...problems.map((problem) => `  ${problem}`),
      ]),
    ];
    return { json: answer, text: lines.join('\n') };
  },
};

/** Newest first. */
async function versionsOf(client: Client, processDefinitionId: string): Promise<readonly Version[]> {
  const answer = await client.post('/process-definitions/search', {
    filter: { processDefinitionId },
    sort: [{ field: 'version', order: 'DESC' }],
  });
  return Versions.parse(answer).items;
}

/** The version that is given, else the newest that fits. */
function pick(versions: readonly Version[], given: string | undefined, fits: (version: Version) => boolean): Version {
  const found = versions.find((version) => (given === undefined ? fits(version) : String(version.version) === given));
  if (found) return found;
  throw new Refusal(
    given === undefined
      ? 'Expected two versions of the process to compare, but there are not two.'
      : `Expected the process to have a version ${given}, but it has none.`,
  );
}
