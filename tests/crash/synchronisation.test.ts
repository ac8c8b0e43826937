/**
 * Three sides change the same customers at random while the API between them is killed again and again. Once all is
 * handed in and told, the three agree field by field, as the rules say.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { unseal } from '../../database/crm/sealed.js';
import { OtherSystem } from '../crm/synchronisation/other-system.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort, Killable } from '../support/killable.js';
import { random } from '../support/random.js';
import { testTemporal } from '../support/services.js';

const CUSTOMERS = 5;
const EDITS = 150;
const KILLS = 4;
/** Of a file. */
const ROWS = 1_000;
const SEED = 20_261_121;

/** Each field has another rule, and another name in each system. */
const FIELDS = { name: 'last-writer', country: 'source-priority', source: 'ours', timeZone: 'theirs' } as const;
type Field = keyof typeof FIELDS;
const COLUMNS: Readonly<Record<Field, string>> = {
  name: 'name',
  country: 'country',
  source: 'source',
  timeZone: 'time_zone',
};
const fields = Object.keys(FIELDS) as readonly Field[];
const PRIORITY = ['oa', 'baton', 'erp'];
const theirName = (system: string, field: Field): string => `${system}_${field}`;

interface Edit {
  readonly id: string;
  readonly field: Field;
  readonly side: string;
  readonly value: string;
}

describe('two systems and we', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let api: Killable;
  let url: string;
  const systems: OtherSystem[] = [];
  let ids: readonly string[] = [];

  const sql = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await pool.query<Row>(text, [...values])).rows;
  const request = (method: string, path: string, body?: object): Promise<Response | undefined> =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => undefined);
  const listening = (): Promise<unknown> => eventually(() => request('GET', '/topology'));

  beforeAll(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    const port = String(await freePort());
    url = `http://127.0.0.1:${port}/v2`;
    api = new Killable('api/main.ts', {
      PORT: port,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: testTemporal().address,
      BATON_TASK_QUEUE: 'synchronisation',
      BATON_LINK_SECRET: 'test-secret',
      BATON_WEBHOOK_PRIVATE: '1',
    });
    await listening();
    await sql(`INSERT INTO crm.departments (name, title) VALUES ('sales', 'Sales')`);
    // Every value that a customer ever has.
    await sql(`CREATE TABLE public.history (customer bigint, field text, value text)`);
    await sql(`CREATE FUNCTION public.remember() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      INSERT INTO public.history SELECT NEW.id, after.key, after.value
        FROM jsonb_each_text(to_jsonb(NEW)) after JOIN jsonb_each_text(to_jsonb(OLD)) before USING (key)
        WHERE after.value IS DISTINCT FROM before.value;
      RETURN NULL; END $$`);
    await sql(`CREATE TRIGGER remember AFTER UPDATE ON crm.customers FOR EACH ROW EXECUTE FUNCTION public.remember()`);
    for (const [field, rule] of Object.entries(FIELDS)) {
      const put = await request('PUT', `/crm/conflict-rules/customer/${field}`, {
        rule,
        sources: rule === 'source-priority' ? PRIORITY : [],
      });
      expect(put?.status).toBe(200);
    }
    for (const name of ['erp', 'oa']) {
      const system = await new OtherSystem(name).start();
      systems.push(system);
      const created = await request('POST', '/crm/connectors', {
        ...{ connectorName: name, kind: 'webhook', direction: 'both', recordType: 'customer', department: 'sales' },
        ...{
          idField: 'id',
          versionField: 'version',
          changedAtField: 'changedAt',
          url: system.url,
          listUrl: system.url,
        },
        mapping: fields.map((field) => ({ field, theirs: theirName(name, field) })),
      });
      expect(created?.status).toBe(201);
      system.secret = ((await created?.json()) as { secret: string }).secret;
    }
    ids = (
      await sql<{ id: string }>(
        `INSERT INTO crm.customers (name) SELECT 'customer ' || n FROM generate_series(1, $1) n RETURNING id`,
        [CUSTOMERS],
      )
    ).map(({ id }) => id);
    await told();
  });
  afterAll(async () => {
    await api.kill();
    await Promise.all(systems.map((system) => system.close()));
    await pool.end();
    await database.drop();
  });

  /** As a careful system does: the oldest edits, until somebody has taken them. Answers how many are left. */
  async function handIn(system: OtherSystem, atOnce = 3): Promise<number> {
    const records = system.outbox(atOnce);
    if (records.length === 0) return 0;
    const answer = await request('POST', `/crm/connectors/${system.name}/records`, { records });
    if (answer?.status === 200) {
      const { results } = (await answer.json()) as { results: { result: string }[] };
      expect(results.map(({ result }) => result)).not.toContain('REFUSED');
      system.edits.splice(0, records.length);
    }
    return system.edits.length;
  }

  /** Nothing is to be told any more, and no run is under way. What the dead had leased does not have to wait. */
  async function told(): Promise<void> {
    await eventually(async () => {
      await sql(
        `UPDATE crm.sync_deliveries SET leased_until = NULL WHERE leased_until < now() + interval '15 seconds'`,
      );
      await sql(
        `UPDATE crm.sync_runs SET next_attempt_at = now() WHERE next_attempt_at < now() + interval '15 seconds'`,
      );
      const open = await sql(
        `SELECT 1 FROM crm.sync_deliveries d JOIN crm.connectors c ON c.id = d.connector_id AND c.active UNION ALL SELECT 1 FROM crm.sync_runs WHERE state = 'ACTIVE'
         UNION ALL SELECT 1 FROM crm.connectors c JOIN crm.changes n
           ON (n.transaction_id, n.sequence) > (c.transaction_id, c.sequence) AND n.record_type = c.record_type AND c.active AND c.direction <> 'in'`,
      );
      return open.length === 0;
    });
  }

  const sideOf = (name: string): OtherSystem | undefined => systems.find((system) => system.name === name);

  async function edit({ id, field, side, value }: Edit): Promise<void> {
    const system = sideOf(side);
    // So that no two edits are at the same millisecond.
    await sleep(2);
    if (system) {
      const theirs = system.ofBaton(id);
      if (!theirs) throw new Error(`Expected ${side} to know customer ${id}, but it does not.`);
      system.edit(theirs.id, new Date(), { [theirName(side, field)]: value });
    } else await sql(`UPDATE crm.customers SET ${COLUMNS[field]} = $2 WHERE id = $1`, [id, value]);
    await sleep(2);
  }

  const edits: Edit[] = [];

  it('agree in the end, whoever dies', async () => {
    const next = random(SEED);
    const sides = ['baton', 'erp', 'oa'];
    for (let number = 0; number < EDITS; number += 1) {
      const side = sides[next(sides.length)] ?? '';
      const made = {
        id: ids[next(CUSTOMERS)] ?? '',
        field: fields[next(fields.length)] ?? 'name',
        side,
        value: `${side} ${String(number)}`,
      };
      edits.push(made);
      await edit(made);
      const system = systems[next(systems.length)];
      if (system && next(3) === 0) await handIn(system);
      if (number % Math.floor(EDITS / KILLS) === 20) {
        // In the midst of handing in, of telling, and of a run over all records.
        await request('POST', `/crm/connectors/${systems[next(2)]?.name ?? ''}/check`, {});
        const handed = Promise.all(systems.map((one) => handIn(one, 5)));
        await sleep(next(60));
        await api.restart();
        await handed;
        if (next(2) === 0) await listening();
      }
    }
    await listening();
    await eventually(async () =>
      (await Promise.all(systems.map((system) => handIn(system)))).every((left) => left === 0),
    );
    await told();

    const ours = await sql<Record<Field, string | null> & { readonly id: string }>(
      'SELECT id, name, country, source, time_zone AS "timeZone" FROM crm.customers ORDER BY id',
    );
    expect(ours).toHaveLength(CUSTOMERS);
    for (const { id, ...values } of ours)
      for (const system of systems) {
        const theirs = system.ofBaton(id)?.fields;
        const named = fields.map((field) => [field, theirs?.[theirName(system.name, field)] ?? null]);
        expect({ id, system: system.name, ...Object.fromEntries(named) }).toEqual({
          id,
          system: system.name,
          ...values,
        });
      }
    for (const system of systems) expect(system.records.size).toBe(CUSTOMERS);
  });

  it('by the rules: of the last writer it is the last, and each conflict went as its field says', async () => {
    for (const id of ids) {
      const last = edits.findLast((one) => one.id === id && one.field === 'name');
      const [row] = await sql<{ name: string }>('SELECT name FROM crm.customers WHERE id = $1', [id]);
      expect({ id, name: row?.name }).toEqual({ id, name: last?.value ?? row?.name });
    }
    const conflicts = await sql<{ field: Field; system: string; choice: string; source: string; later: boolean }>(
      `SELECT field, system, choice, ours_source AS source, theirs_at > ours_at AS later FROM crm.conflicts`,
    );
    expect(conflicts.length).toBeGreaterThan(10);
    for (const { field, system, choice, source, later } of conflicts) {
      const rank = PRIORITY.indexOf(system) - PRIORITY.indexOf(source);
      const byTime = later ? 'theirs' : 'ours';
      const expected = {
        'last-writer': byTime,
        ours: 'ours',
        theirs: 'theirs',
        'source-priority': rank === 0 ? byTime : rank < 0 ? 'theirs' : 'ours',
      };
      expect({ field, system, source, later, choice }).toEqual({
        field,
        system,
        source,
        later,
        choice: expected[FIELDS[field]],
      });
    }
  });

  it('no change is lost, none is made twice, and nobody is told what he said', async () => {
    const history = await sql<{ value: string; times: number }>(
      'SELECT value, count(*)::int AS times FROM public.history GROUP BY value',
    );
    const times = new Map(history.map((row) => [row.value, row.times]));
    const lost = await sql<{ theirs: string }>(`SELECT theirs FROM crm.conflicts WHERE choice = 'ours'`);
    const outvoted = new Set(lost.map(({ theirs }) => JSON.parse(unseal(theirs)) as string));
    for (const { value } of edits)
      expect({ value, times: times.get(value) ?? 0, outvoted: outvoted.has(value) }).toEqual({
        ...{ value, times: outvoted.has(value) ? 0 : 1, outvoted: outvoted.has(value) },
      });
    for (const { name, echoes } of systems) expect({ name, echoes }).toEqual({ name, echoes: [] });
  });

  it('and a check finds nothing that differs', async () => {
    for (const { name } of systems) {
      const started = await request('POST', `/crm/connectors/${name}/check`, {});
      const { runId } = (await started?.json()) as { runId: string };
      await told();
      expect(await sql('SELECT state, counts FROM crm.sync_runs WHERE id = $1', [runId])).toEqual([
        { state: 'COMPLETED', counts: { SAME: CUSTOMERS } },
      ]);
    }
  });

  it('a file that is being taken in goes on where it was', async () => {
    for (const { name } of systems) await request('PATCH', `/crm/connectors/${name}`, { active: false });
    const created = await request('POST', '/crm/connectors', {
      ...{ connectorName: 'files', kind: 'csv', direction: 'in', recordType: 'customer', department: 'sales' },
      ...{ idField: 'id', versionField: 'version', mapping: [{ field: 'name', theirs: 'name' }] },
    });
    expect(created?.status).toBe(201);
    const form = new FormData();
    const rows = Array.from(
      { length: ROWS },
      (_, row) => `F${String(row)},1,${row % 10 === 0 ? '' : `file ${String(row)}`}`,
    );
    form.append('file', new Blob([`id,version,name\n${rows.join('\n')}\n`]), 'customers.csv');
    expect((await fetch(`${url}/crm/connectors/files/files`, { method: 'POST', body: form })).status).toBe(202);
    const place = async (): Promise<number> =>
      (await sql<{ place: number }>(`SELECT place FROM crm.sync_runs WHERE kind = 'import'`))[0]?.place ?? 0;
    for (const reached of [ROWS / 5, ROWS / 2]) {
      await eventually(async () => (await place()) >= reached);
      await api.restart();
      await sql('UPDATE crm.sync_runs SET next_attempt_at = now()');
      await listening();
    }
    await told();
    expect(await sql(`SELECT state, place, counts FROM crm.sync_runs WHERE kind = 'import'`)).toEqual([
      { state: 'COMPLETED', place: ROWS, counts: { CREATED: ROWS * 0.9, REFUSED: ROWS * 0.1 } },
    ]);
    expect(await sql(`SELECT count(*)::int AS made FROM crm.customers WHERE name LIKE 'file %'`)).toEqual([
      { made: ROWS * 0.9 },
    ]);
  });
});
