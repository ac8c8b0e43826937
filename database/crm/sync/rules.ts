import type { EntityManager } from 'typeorm';
import { ConflictRule } from '../conflict-rule.entity.js';
import { Connector } from '../connector.entity.js';
import { FieldSource } from '../field-source.entity.js';
import { HERE, type Provenance, type Rule } from './merge.js';

const DEFAULT: Rule = { rule: 'last-writer', sources: [] };

/**
 * The rule of each field of a record type: its own, else that of `*`, else `last-writer`. Where a rule lists no systems
 * they rank by the priorities of their connectors, we before all.
 */
export async function rulesOf(
  manager: EntityManager,
  { recordType, ownedBy }: Pick<Connector, 'recordType' | 'ownedBy'>,
): Promise<(field: string) => Rule> {
  const rules = await manager.findBy(ConflictRule, { recordType, ownedBy });
  const connectors = await manager.find(Connector, { where: { recordType, ownedBy }, order: { priority: 1, id: 1 } });
  const ranked = [HERE, ...connectors.map(({ system }) => system)];
  const byField = new Map(
    rules.map(({ field, rule, sources }) => [field, { rule, sources: sources.length > 0 ? sources : ranked }]),
  );
  return (field) => byField.get(field) ?? byField.get('*') ?? DEFAULT;
}

/** Where the values of a record came from; what nobody noted was here when the record was changed last. */
export async function provenanceOf(
  manager: EntityManager,
  {
    recordType,
    recordId,
    updatedAt,
  }: { readonly recordType: string; readonly recordId: string; readonly updatedAt: Date },
): Promise<(field: string) => Provenance> {
  const sources = await manager.findBy(FieldSource, { recordType, recordId });
  const byField = new Map(sources.map(({ field, source, sourceAt }) => [field, { source, at: sourceAt }]));
  return (field) => byField.get(field) ?? { source: HERE, at: updatedAt };
}
