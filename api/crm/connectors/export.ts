import type { EntityManager } from 'typeorm';
import type { Connector } from '../../../database/crm/connector.entity.js';
import { settleRecord, takeAllDue } from '../../../database/crm/sync/deliveries.js';
import { noteTold, owedTo } from '../../../database/crm/sync/owed.js';
import { endRun } from '../../../database/crm/sync/runs.js';
import { writeCsv } from './lists.js';
import { outgoingOf, RECORD_ID } from './mapping.js';

/**
 * Writes what a system is yet to know into a CSV file, one row a record: all of its fields, and in `changed` the names of
 * those that it did not have. The file and the note that they are told are one transaction.
 */
export async function writeExport(
  manager: EntityManager,
  connector: Connector,
  { runId, now }: { readonly runId: string; readonly now: Date },
): Promise<void> {
  const { idField, mapping, delimiter } = connector;
  const rows = [];
  for (const due of await takeAllDue(manager, connector.id)) {
    const owed = await owedTo(manager, connector, due.recordId);
    if (owed) {
      const { operation, recordId, externalId, values, changed } = owed;
      const fields = outgoingOf(connector, { values, names: Object.keys(values), now });
      const theirs = mapping.filter(({ field }) => changed.includes(field)).map((one) => one.theirs);
      const head = { [idField]: externalId, [RECORD_ID]: recordId, operation, changed: theirs.join(' ') };
      rows.push({ ...head, ...fields });
      await noteTold(manager, connector, owed);
    }
    await settleRecord(manager, due, { status: null });
  }
  const columns = [idField, RECORD_ID, 'operation', 'changed', ...mapping.map(({ theirs }) => theirs)];
  const content = rows.length === 0 ? null : writeCsv(rows, columns, delimiter);
  await endRun(manager, runId, { content, total: rows.length, counts: { WRITTEN: rows.length } });
}
