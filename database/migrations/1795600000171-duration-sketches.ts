import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long things took, kept by day and month (docs/adr/0024-durations-and-retention.md). */
export class DurationSketches1795600000171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['process_instances', 'element_instances']) await runner.query(triggersOf(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['process_instances', 'element_instances']) {
      await runner.query(`DROP TRIGGER ${table}_ended_late ON engine.${table}`);
      await runner.query(`DROP TRIGGER ${table}_ended_otherwise ON engine.${table}`);
      await runner.query(`DROP TRIGGER ${table}_deleted ON engine.${table}`);
    }
    await runner.query(`
      DROP FUNCTION engine.mark_durations_stale;
      DROP TABLE engine.duration_sketches;
      DROP TABLE engine.duration_periods;
    `);
  }
}

const TABLES = /* sql */ `
-- Days and months, by their first day in UTC. Of what is not stale the sketches say what the rows say; what is final is
-- never made anew, since its rows are no longer all there.
CREATE TABLE engine.duration_periods (
  unit text NOT NULL,
  starts date NOT NULL,
  stale boolean NOT NULL DEFAULT true,
  final boolean NOT NULL DEFAULT false,
  CONSTRAINT duration_periods_pkey PRIMARY KEY (unit, starts)
);

-- element_id '': the instances themselves. bins: ascending, a bin and how often.
CREATE TABLE engine.duration_sketches (
  unit text NOT NULL,
  starts date NOT NULL,
  process_definition_key bigint NOT NULL,
  element_id text NOT NULL,
  element_type text NOT NULL,
  state text NOT NULL,
  name text,
  count bigint NOT NULL,
  sum_ms double precision NOT NULL,
  min_ms double precision NOT NULL,
  max_ms double precision NOT NULL,
  bins integer[] NOT NULL,
  counts bigint[] NOT NULL,
  CONSTRAINT duration_sketches_pkey PRIMARY KEY (unit, starts, process_definition_key, element_id, element_type, state)
);

-- Days that ended long ago may have been read: what changes in them is read anew.
CREATE FUNCTION engine.mark_durations_stale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO engine.duration_periods AS p (unit, starts)
  SELECT DISTINCT 'DAY', (ended_at AT TIME ZONE 'UTC')::date
  FROM (VALUES (CASE WHEN TG_OP <> 'INSERT' THEN OLD.ended_at END), (CASE WHEN TG_OP <> 'DELETE' THEN NEW.ended_at END)) AS v(ended_at)
  WHERE ended_at IS NOT NULL
  ON CONFLICT (unit, starts) DO UPDATE SET stale = true WHERE NOT p.final AND NOT p.stale;
  RETURN NULL;
END $$;
`;

/** A step's ordinary writes fulfil none of these conditions. */
function triggersOf(table: string): string {
  const long = `now() - interval '1 day'`;
  const run = 'FOR EACH ROW';
  return /* sql */ `
    CREATE TRIGGER ${table}_ended_late AFTER INSERT ON engine.${table} ${run}
      WHEN (NEW.ended_at < ${long}) EXECUTE FUNCTION engine.mark_durations_stale();
    CREATE TRIGGER ${table}_ended_otherwise AFTER UPDATE ON engine.${table} ${run}
      WHEN (OLD.ended_at < ${long} OR NEW.ended_at < ${long}) EXECUTE FUNCTION engine.mark_durations_stale();
    CREATE TRIGGER ${table}_deleted AFTER DELETE ON engine.${table} ${run}
      WHEN (OLD.ended_at < ${long} AND current_setting('baton.retention', true) IS DISTINCT FROM 'on')
      EXECUTE FUNCTION engine.mark_durations_stale();
  `;
}
