/** The table of `docs/camunda-7.md`: the routes of `/engine-rest`, and what each requires. */
import { requirementOf } from '../../api/auth/requires.js';
import { ENGINE_REST, isEngineRest } from '../../api/engine-rest/support/engine-rest.js';
import { routes } from '../../api/routes.js';
import { aligned } from './markdown.js';

const BEGIN = '<!-- routes: UPDATE=1 npm run test:quick -- engine-rest -->';
const END = '<!-- end of routes -->';

/** The page with its table as the routes are. */
export function withEngineRestRoutes(page: string): string {
  const [before, rest = ''] = page.split(BEGIN);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined)
    throw new Error(`Expected the page to have the lines ${BEGIN} and ${END}, but it has not.`);
  return `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`;
}

function table(): string {
  const rows = routes()
    .filter(({ path }) => isEngineRest(path))
    .map(({ method, path, controller, handler }) => [
      `\`${method} ${named(path)}\``,
      `\`${requirementOf(controller, handler) ?? ''}\``,
    ]);
  return aligned([[`Below \`/${ENGINE_REST}\``, 'Requires'], ...rows]);
}

/** Camunda 7 calls every key an id, and the id of a process its key. */
function named(path: string): string {
  return path
    .replace(`/${ENGINE_REST}`, '')
    .replace('{processId}', '{key}')
    .replace(/\{(userTask|job|processInstance|processDefinition|deployment|incident)Key\}/, '{id}')
    .replace('{commentKey}', '{commentId}')
    .replace('{variableName}', '{varName}');
}
