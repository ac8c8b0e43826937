/** Rows that were not imported as they came, and why: one line a problem, the row behind it. */
import type { DataSource } from 'typeorm';
import type { ImportProblem } from '../../../database/crm/importing/problem.js';
import { unseal } from '../../../database/crm/sealed.js';
import { csvLines } from '../csv/csv-lines.js';

const PAGE = 1000;
const COLUMNS = ['line', 'column', 'code', 'message'] as const;

interface Report {
  readonly problems: readonly ImportProblem[];
  readonly cells: readonly string[];
}

/** CSV in UTF-8, in parts. */
export async function* importErrors(database: DataSource, importId: string): AsyncGenerator<string> {
  const [{ headers }] = await database.query<[{ readonly headers: readonly string[] }]>(
    'SELECT headers FROM crm.imports WHERE id = $1',
    [importId],
  );
  yield csvLines([[...COLUMNS, ...headers]]);
  let after = 0;
  for (;;) {
    const rows = await database.query<{ readonly line: number; readonly report: string }[]>(
      `SELECT line, report FROM crm.import_rows WHERE import_id = $1 AND line > $2 AND report IS NOT NULL
       ORDER BY line LIMIT $3`,
      [importId, after, PAGE],
    );
    if (rows.length > 0)
      yield csvLines(
        rows.flatMap(({ line, report }) => {
          const { problems, cells } = JSON.parse(unseal(report)) as Report;
          return problems.map(({ column, code, message }) => [String(line), column ?? '', code, message, ...cells]);
        }),
      );
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.line ?? after;
  }
}
