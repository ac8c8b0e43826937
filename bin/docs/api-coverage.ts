/** `docs/api-coverage.md`: Camunda's operations against the routes of the API. */
import { isEngineRest } from '../../api/engine-rest/support/engine-rest.js';
import { routes } from '../../api/routes.js';
import { aligned } from './markdown.js';
import { operations, type Operation } from './operations.js';

/** Why an operation is not there, by its path or the beginning of it; the longest that fits counts. */
const REASONS: Readonly<Record<string, string>> = {
  '/clock':
    'Timers are Temporal’s, and its server’s clock cannot be pinned from outside: tests skip time with Temporal’s time-skipping test server, the scenario runner or `baton simulate`, or trigger a timer now.',
  '/global-task-listeners':
    'Listeners belong to a diagram here: an instance runs by its plan alone, so that it replays, and a list of listeners that changes beside it is no part of that.',
};

/** The whole page, the same for the same routes. */
export function apiCoveragePage(): string {
  const there = new Set(routes().map(({ method, path }) => `${method} ${unnamed(path)}`));
  const known = new Set(operations.map(({ method, path }) => `${method} ${unnamed(path)}`));
  const isThere = (operation: Operation): boolean => there.has(`${operation.method} ${unnamed(operation.path)}`);
  const ours = routes().filter(({ method, path }) => !isEngineRest(path) && !known.has(`${method} ${unnamed(path)}`));
  const rows = operations.map((operation) => [
    `\`${operation.operationId}\``,
    `\`${operation.method} ${operation.path}\``,
    isThere(operation) ? 'yes' : reasonOf(operation),
  ]);
  return `${[
    '# What of Camunda 8’s API is there',
    `${operations.filter(isThere).length} of the ${operations.length} operations of Camunda 8.9's Orchestration Cluster API are ` +
      'implemented under `/v2`. Camunda’s own client, with its validation on strict, drives them in ' +
      '`tests/api/conformance.test.ts`. It takes an answer of 204 for an object: where a task has no form, version 8.8 ' +
      'of the client is content with our answer, version 9 rejects what its own description allows.',
    'Written by `UPDATE=1 npm run test:quick -- api-coverage` from the controllers in `api/`; change those.',
    aligned([['Operation', 'Route', 'There'], ...rows]),
    '## Additions',
    'In the same grammar, and not in Camunda’s API:',
    ours.map(({ method, path }) => `- \`${method} ${path}\``).join('\n'),
  ].join('\n\n')}\n`;
}

function reasonOf({ operationId, path }: Operation): string {
  const [reason] = Object.keys(REASONS)
    .filter((beginning) => path.startsWith(beginning))
    .sort((one, other) => other.length - one.length);
  if (reason === undefined)
    throw new Error(`Expected ${operationId} to be implemented or to have a reason, but neither is so.`);
  return REASONS[reason] ?? '';
}

/** Parameters may have other names here than there. */
function unnamed(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
