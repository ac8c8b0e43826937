/** An API with staff of three departments and of a partner organisation, each called by a name. */
import type { HarnessOptions } from '../api/harness.js';
import { startWithPeople, type People } from '../api/people.js';

export interface Crm extends People {
  readonly home: string;
  readonly partner: string;
  /** A record made by the admin; answers its id. */
  make(path: string, values: object): Promise<string>;
  /** A rule of `crm.field_permissions`. */
  rule(department: string, recordType: string, field: string, canRead: boolean, canWrite?: boolean): Promise<void>;
  /** Shares records of the house with the partner until the end of 2099; answers the grant's id. */
  grant(recordType: string, recordId: string | null, fields: readonly string[]): Promise<string>;
}

/** `sam` of sales, `olga` of onboarding, `kim` of support, and `pat` of the partner. */
export async function startCrm(options: HarnessOptions = { worker: false }): Promise<Crm> {
  return crmOf(await startWithPeople(options));
}

/** The same of an API that is there already. */
export async function crmOf(people: People): Promise<Crm> {
  const { sql } = people.api;
  const [{ home } = { home: '' }] = await sql<{ home: string }>('SELECT crm.home_organisation()::text AS home');
  const [{ id: partner } = { id: '' }] = await sql<{ id: string }>(
    `INSERT INTO crm.organisations (name, kind) VALUES ('Partner', 'partner') RETURNING id`,
  );
  await sql(
    `INSERT INTO crm.departments (name, title, organisation_id) VALUES
       ('sales', 'Sales', $1), ('onboarding', 'Onboarding', $1), ('support', 'Support', $1), ('partners', 'Partners', $2)
     ON CONFLICT DO NOTHING`,
    [home, partner],
  );
  for (const [username, department, organisation] of [
    ['sam', 'sales', home],
    ['olga', 'onboarding', home],
    ['kim', 'support', home],
    ['pat', 'partners', partner],
  ] as const) {
    await people.person(username, 'staff', department);
    await sql(
      `INSERT INTO crm.users (username, name, email, department, organisation_id) VALUES ($1, $1, $1 || '@example.org', $2, $3)
       ON CONFLICT (username) DO NOTHING`,
      [username, department, organisation],
    );
  }
  return {
    ...people,
    home,
    partner,
    make: async (path, values) => (await people.admin('POST', `/crm/${path}`, values)).body.id,
    rule: async (department, recordType, field, canRead, canWrite = false) => {
      await sql(
        `INSERT INTO crm.field_permissions VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (department, record_type, field) DO UPDATE SET can_read = $4, can_write = $5`,
        [department, recordType, field, canRead, canWrite],
      );
    },
    grant: async (recordType, recordId, fields) => {
      const [row] = await sql<{ id: string }>(
        `INSERT INTO crm.sharing_grants (from_organisation, to_organisation, record_type, record_id, fields, purpose, state, expires_at)
         VALUES ($1, $2, $3, $4, $5, 'joint delivery', 'active', '2099-12-31') RETURNING id`,
        [home, partner, recordType, recordId, fields],
      );
      return row?.id ?? '';
    },
  };
}
