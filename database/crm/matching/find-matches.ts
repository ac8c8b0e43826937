import { In, type EntityManager } from 'typeorm';
import { recordTypes, type RecordTypeName } from '../records.js';
import { blockingKeys } from './blocking-keys.js';
import { candidates } from './candidates.js';
import { scoreOf, type Score } from './score.js';
import { subjectOf, type Subject } from './subject.js';

export interface FoundMatch<Entity> extends Score {
  readonly record: Entity;
}

/** Records of an organisation that are like somebody, whatever the score, in no order. */
export async function findMatches<Entity extends { readonly id: string }>(
  manager: EntityManager,
  {
    subject,
    recordType,
    ownedBy,
  }: { readonly subject: Subject; readonly recordType: RecordTypeName; readonly ownedBy: string },
): Promise<readonly FoundMatch<Entity>[]> {
  const digests = blockingKeys(subject, { recordType, ownedBy }).map(({ digest }) => digest);
  const found = await candidates(manager, digests);
  const records = await livingRecords<Entity>(manager, recordType, [...new Set(found.map(({ recordId }) => recordId))]);
  return records.map((record) => ({ record, ...scoreOf(subject, subjectOf(record)) }));
}

/** Those that were not merged into another. */
export function livingRecords<Entity extends object = { readonly id: string }>(
  manager: EntityManager,
  type: RecordTypeName,
  ids: readonly string[],
): Promise<Entity[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return manager
    .createQueryBuilder<Entity>(recordTypes[type].entity as unknown as new () => Entity, 'r')
    .where({ id: In([...ids]) })
    .andWhere('r.mergedInto IS NULL')
    .getMany();
}
