/** What another system calls our records, and what it last knew of them. */
import type { EntityManager } from 'typeorm';
import type { Connector } from '../connector.entity.js';
import { ExternalId } from '../external-id.entity.js';
import type { Values } from './merge.js';

type Side = Pick<Connector, 'system' | 'recordType'>;

/** Locked until the transaction ends; null where they have told of no such record. */
export function linkByExternalId(
  manager: EntityManager,
  { system, recordType }: Side,
  externalId: string,
): Promise<ExternalId | null> {
  const where = { system, recordType, externalId };
  return manager.findOne(ExternalId, { where, lock: { mode: 'pessimistic_write' } });
}

/** Locked until the transaction ends; null where they do not know the record. */
export function linkByRecord(
  manager: EntityManager,
  { system, recordType }: Side,
  recordId: string,
): Promise<ExternalId | null> {
  const where = { system, recordType, recordId };
  return manager.findOne(ExternalId, { where, lock: { mode: 'pessimistic_write' } });
}

export function commonOf(link: Pick<ExternalId, 'common'> | null): Values {
  return link?.common ? (JSON.parse(link.common) as Values) : {};
}
