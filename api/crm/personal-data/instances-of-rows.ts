/** Process instances that are about a customer. */
import type { EntityManager } from 'typeorm';
import { addressPattern, mayHold, sqlPatterns } from '../../../database/crm/personal-data/address-pattern.js';
import { someText } from '../../../database/crm/personal-data/masked.js';
import { recordTable } from '../../../database/crm/record-fields.js';
import { typeOfVariable } from '../../../database/crm/records.js';
import { addressesOf } from '../../../database/crm/personal-data/identity.js';
import type { LinkedRows } from '../../../database/crm/personal-data/personal-columns.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Json } from '../../../workflows/engine/record.js';

export interface AboutCustomer {
  readonly processInstanceKey: Key;
  /** Null where it needed no workflow. */
  readonly workflowId: string | null;
  readonly running: boolean;
}

/** Those that made a row, name one in a variable (`customerId`, `leadId`, …), or have one of the addresses in a variable. */
export async function instancesOf(manager: EntityManager, rows: LinkedRows): Promise<readonly AboutCustomer[]> {
  const keys = new Set<Key>();
  const made = await manager.query<readonly { readonly table: string }[]>(
    `SELECT table_name AS "table" FROM information_schema.columns
     WHERE table_schema = 'crm' AND column_name = 'process_instance_key' AND table_name = ANY($1)`,
    [[...rows.keys()]],
  );
  for (const { table } of made) {
    const found = await manager.query<readonly { readonly key: Key }[]>(
      `SELECT process_instance_key AS key FROM crm.${table} WHERE id = ANY($1) AND process_instance_key IS NOT NULL`,
      [rows.get(table)],
    );
    for (const { key } of found) keys.add(key);
  }
  for (const [variable, type] of typeOfVariable) {
    const found = await manager.query<readonly { readonly key: Key }[]>(
      `SELECT process_instance_key AS key FROM engine.variables WHERE name = $1 AND value #>> '{}' = ANY($2::text[])`,
      [variable, rows.get(recordTable(type)) ?? []],
    );
    for (const { key } of found) keys.add(key);
  }
  for (const key of await withAddresses(manager, await addressesOf(manager, rows))) keys.add(key);
  return manager.query(
    `SELECT key AS "processInstanceKey", workflow_id AS "workflowId", state = 'ACTIVE' AS running
     FROM engine.process_instances WHERE key = ANY($1) ORDER BY key`,
    [[...keys]],
  );
}

async function withAddresses(manager: EntityManager, addresses: readonly string[]): Promise<readonly Key[]> {
  const pattern = addressPattern(addresses);
  if (!pattern) return [];
  const found = await manager.query<readonly { readonly key: Key; readonly value: Json }[]>(
    `SELECT process_instance_key AS key, value FROM engine.variables WHERE ${mayHold('value::text', '$1::text[]')}`,
    [sqlPatterns(addresses)],
  );
  return found.filter(({ value }) => someText(value, (text) => text.search(pattern) !== -1)).map(({ key }) => key);
}
