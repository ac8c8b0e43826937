import type { Process } from '../processes/process-queries.js';
import type { FigureBody, FigureRequest } from './insight-queries.js';
import type { InsightSearch } from './insight-search.js';
import type { ProcessScope } from './process-scope.js';

/** The version to compare from, and the one to compare with: the newest with the one before where nobody chose. */
export function comparedVersions(
  { base }: InsightSearch,
  { version, versions }: ProcessScope,
): readonly [from: Process | undefined, to: Process | undefined] {
  const to = version ?? versions[0];
  return [versions.find((one) => one.version === (base ?? (to?.version ?? 0) - 1)), to];
}

export function comparisonBody({ filter, ...request }: FigureRequest, from: Process, to: Process): FigureBody {
  const { processDefinitionKey: _version, ...rest } = filter;
  return { ...request, filter: rest, from: from.processDefinitionKey, to: to.processDefinitionKey };
}
