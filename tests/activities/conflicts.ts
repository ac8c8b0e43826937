/** Conflicts as they come about: both sides change a customer's name, and people are to decide. */
import type { DataSource } from 'typeorm';
import { ConflictRule } from '../../database/crm/conflict-rule.entity.js';
import { Connector } from '../../database/crm/connector.entity.js';
import { Customer } from '../../database/crm/customer.entity.js';
import { rulesOf } from '../../database/crm/sync/rules.js';
import { take, type Taken } from '../../database/crm/sync/take.js';

export async function newConnector({ manager }: DataSource, name: string): Promise<Connector> {
  await manager.upsert(ConflictRule, { recordType: 'customer', field: 'name', rule: 'manual' }, [
    'ownedBy',
    'recordType',
    'field',
  ]);
  return manager.save(
    manager.create(Connector, {
      ...{ name, system: name, kind: 'webhook', direction: 'both', recordType: 'customer', department: 'sales' },
      ...{ idField: 'id', mapping: [{ field: 'name', theirs: 'name' }], transactionId: '0', sequence: '0' },
    }),
  );
}

let made = 0;

/** One that is open. */
export async function newConflict(
  dataSource: DataSource,
  connector: Connector,
): Promise<{ readonly recordId: string; readonly conflictId: string }> {
  made += 1;
  const externalId = `${connector.name}-${String(made)}`;
  const first = await handIn(dataSource, connector, { externalId, version: '1', name: 'Both' });
  const recordId = first.recordId ?? '';
  await dataSource.manager.update(Customer, { id: recordId }, { name: 'From here' });
  const second = await handIn(dataSource, connector, { externalId, version: '2', name: 'From there' });
  return { recordId, conflictId: second.conflicts[0] ?? '' };
}

export async function handIn(
  dataSource: DataSource,
  connector: Connector,
  { externalId, version, name }: { readonly externalId: string; readonly version: string; readonly name: string },
): Promise<Taken> {
  const now = new Date();
  const ruleOf = await rulesOf(dataSource.manager, connector);
  const incoming = { externalId, version, changedAt: now, values: { name } };
  return take(dataSource.manager, { connector, incoming, ruleOf, now });
}
