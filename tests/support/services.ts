/** The servers that global-setup started (or the environment named), for tests that need real ones. */

export interface TestTemporal {
  /** `host:port` of a Temporal server with the namespace `default`. */
  readonly address: string;
}

/** Use a task queue and workflow ids of your own: all test files of a run share the server. */
export function testTemporal(): TestTemporal {
  return { address: fromEnvironment('BATON_TEST_TEMPORAL_ADDRESS') };
}

/** A superuser's URL of the shared PostgreSQL; tests want `testDatabase()` instead. */
export function testPostgresUrl(): string {
  return fromEnvironment('BATON_TEST_DATABASE_URL');
}

/** Name of a migrated database to copy. */
export function testDatabaseTemplate(): string {
  return fromEnvironment('BATON_TEST_DATABASE_TEMPLATE');
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `Expected ${name} from Jest's global setup, but it is not set: is this test in the project "services"?`,
    );
  return value;
}
