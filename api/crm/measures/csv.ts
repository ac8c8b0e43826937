import { csvOf } from '../../csv.js';
import type { Measures, MeasureAnswer } from './measures.service.js';
import { GROUPS } from './source.js';

/** A row for each measure of each group, those of everything first (RFC 4180). */
export function measuresCsv({ total, items }: MeasureAnswer): string {
  const rows = [{ group: {}, measures: total }, ...items].flatMap(({ group, measures }) => rowsOf(group, measures));
  const columns = ['scope', ...GROUPS, 'measure', 'value', 'n', 'leftOut', 'reason', 'formula', 'note'];
  return csvOf(rows, columns);
}

function rowsOf(group: MeasureAnswer['items'][number]['group'], measures: Measures): readonly object[] {
  const scope = Object.keys(group).length === 0 ? 'total' : 'group';
  return Object.entries(measures).map(([measure, told]) => ({
    scope,
    ...group,
    ...(group.period instanceof Date && { period: group.period.toISOString() }),
    measure,
    ...told,
    leftOut: told.leftOut.map(({ reason, count }) => `${String(count)}: ${reason}`).join(' '),
  }));
}
