/** Whether the caller of a CRM session may see a record: PostgreSQL shows him its row or not. */
import type { EntityManager } from 'typeorm';
import { recordTable } from '../../database/crm/record-fields.js';
import { isRecordType, recordTypeNames } from '../../database/crm/records.js';
import { invalid, notFound } from '../problem/problem.js';

export interface RecordName {
  readonly recordType: string;
  readonly recordId: string;
}

/** Throws a `Problem` of status 404 where he may not, or there is none. */
export async function assertVisibleRecord(manager: EntityManager, { recordType, recordId }: RecordName): Promise<void> {
  if (!(await isVisibleRecord(manager, { recordType, recordId }))) throw notFound(recordType, recordId);
}

export async function isVisibleRecord(manager: EntityManager, { recordType, recordId }: RecordName): Promise<boolean> {
  if (!isRecordType(recordType))
    throw invalid(`Expected recordType to be of ${recordTypeNames.join(', ')}, but it is ${recordType}.`);
  const rows = await manager.query<unknown[]>(`SELECT 1 FROM crm.${recordTable(recordType)} WHERE id = $1`, [recordId]);
  return rows.length > 0;
}
