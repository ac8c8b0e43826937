/** Running instances, failed jobs and incidents: of each definition, or of each activity of one. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { incidentTypeSql } from '../incidents/incidents.table.js';

export interface Statistics {
  readonly id: string;
  readonly instances: number;
  readonly failedJobs: number;
  readonly incidents: readonly { readonly incidentType: string; readonly incidentCount: number }[];
}

/** Of the definitions: how many instances have not ended; of activities: how many instances of them are active. */
export async function definitionStatistics(database: DataSource, keys: readonly Key[]): Promise<readonly Statistics[]> {
  return database.query<Statistics[]>(
    `SELECT d.key AS id,
       (SELECT count(*)::int FROM engine.process_instances i WHERE i.process_definition_key = d.key AND i.ended_at IS NULL) AS instances,
       ${counts('process_definition_key = d.key')}
     FROM unnest($1::bigint[]) WITH ORDINALITY d (key, place) ORDER BY d.place`,
    [keys],
  );
}

export async function activityStatistics(database: DataSource, key: Key): Promise<readonly Statistics[]> {
  return database.query<Statistics[]>(
    `SELECT d.element_id AS id, d.instances, ${counts('process_definition_key = $1 AND element_id = d.element_id')}
     FROM (SELECT element_id, count(*)::int AS instances FROM engine.element_instances
           WHERE process_definition_key = $1 AND state = 'ACTIVE' AND key <> process_instance_key GROUP BY element_id) d ORDER BY d.element_id`,
    [key],
  );
}

/** `of`: SQL condition on jobs and on incidents alike. */
function counts(of: string): string {
  return `(SELECT count(*)::int FROM engine.jobs WHERE ${of} AND state = 'FAILED' AND retries = 0) AS "failedJobs",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('incidentType', type, 'incidentCount', counted)) FROM (
      SELECT ${incidentTypeSql('n')} AS type, count(*) AS counted FROM engine.incidents n
      WHERE ${of} AND state = 'ACTIVE' GROUP BY 1 ORDER BY 1) found), '[]') AS incidents`;
}
