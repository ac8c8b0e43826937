/** Of which days a report tells: whole ones by the clocks of its time zone. */
import type { DataSource } from 'typeorm';
import type { ReportRun } from './report-run.js';
import { spanOf } from './rhythm.js';

export interface ReportWindow {
  readonly endedFrom: string;
  readonly endedBefore: string;
  /** As long, and just before. */
  readonly previousFrom: string;
}

/** Up to the begin of the day on which it is due; up to now where somebody sends it by hand. */
export async function windowOf(database: DataSource, run: ReportRun): Promise<ReportWindow> {
  const { at, byHand, timeZone, request } = run;
  const [row] = await database.query<{ from: Date; before: Date; previous: Date }[]>(
    `SELECT (today - span) AT TIME ZONE $2 AS from, (today - 2 * span) AT TIME ZONE $2 AS previous,
       CASE WHEN $4 THEN $1::timestamptz ELSE today AT TIME ZONE $2 END AS before
     FROM (SELECT date_trunc('day', $1::timestamptz AT TIME ZONE $2) AS today, $3::interval AS span) day`,
    [at, timeZone, spanOf(request), byHand],
  );
  if (!row) throw new Error('Expected a query without tables to answer one row, but it answered none.');
  const { from, before, previous } = row;
  return {
    endedFrom: from.toISOString(),
    endedBefore: before.toISOString(),
    previousFrom: previous.toISOString(),
  };
}
