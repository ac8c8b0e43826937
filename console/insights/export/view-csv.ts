/** The figures of a view as the API writes them in CSV. */
import { answerOf, api } from '../../api/client.js';
import type { FigureBody, FigureName, OutliersBody } from '../insight-queries.js';
import { periodOf } from '../insight-range.js';
import { comparedVersions, comparisonBody } from '../compared-versions.js';
import type { InsightSearch } from '../insight-search.js';
import { measureBodyOf, type MeasureName } from '../measure-queries.js';
import type { ProcessScope } from '../process-scope.js';

interface CsvFile {
  readonly name: string;
  readonly read: () => Promise<string>;
}

const CSV = { parseAs: 'text', headers: { accept: 'text/csv' } } as const;
/** More than anybody reads; the API gives that many at once. */
const MOST_OUTLIERS = 10_000;

const figure = (name: FigureName, body: FigureBody): CsvFile => ({
  name,
  read: async () => {
    const path = `/v2/insights/${name}` as '/v2/insights/elements';
    return String(await answerOf(api.POST(path, { ...CSV, body: body as never })));
  },
});

const outliers = (body: OutliersBody): CsvFile => ({
  name: 'outliers',
  read: async () => {
    const page = { limit: MOST_OUTLIERS };
    return String(await answerOf(api.POST('/v2/insights/outliers/search', { ...CSV, body: { ...body, page } })));
  },
});

const measure = (name: MeasureName, search: InsightSearch, scope: ProcessScope): CsvFile => ({
  name,
  read: async () => {
    const body = { ...measureBodyOf(scope.request), period: periodOf(search), groupBy: ['period' as const] };
    const params = { path: { measure: name } };
    return String(await answerOf(api.POST('/v2/crm/measures/{measure}', { ...CSV, params, body })));
  },
});

/** None where the view shows nothing, since no process is chosen. */
export function csvFilesOf(search: InsightSearch, scope: ProcessScope): readonly CsvFile[] {
  const { request, process, versions } = scope;
  switch (search.view ?? 'overview') {
    case 'overview':
      return [
        figure('cycle-time', { ...request, groupBy: [process === undefined ? 'process' : 'version'] }),
        figure('trend', { ...request, period: periodOf(search) }),
      ];
    case 'heat-map':
      return process === undefined ? [] : [figure('elements', request)];
    case 'bottlenecks':
      return [figure('bottlenecks', request)];
    case 'versions': {
      const [from, to] = comparedVersions(search, scope);
      return from && to && versions.length > 1 ? [figure('comparison', comparisonBody(request, from, to))] : [];
    }
    case 'people':
      return [figure('people', { ...request, groupBy: [search.group ?? 'assignee'] })];
    case 'outliers':
      return [outliers({ ...request, of: search.of ?? 'process', beyond: search.beyond ?? 'P95' })];
    case 'satisfaction':
      return (['satisfaction', 'loyalty', 'collaboration'] as const).map((name) => measure(name, search, scope));
  }
}
