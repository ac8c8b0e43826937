/** Columns that tell of somebody: those that are sealed, and some whose names say so. */
import type { EntityManager, EntityMetadata } from 'typeorm';
import { sealing } from '../sealed.js';

/** Ids of rows by the name of their table in schema `crm`. */
export type LinkedRows = ReadonlyMap<string, readonly string[]>;

export interface PersonalColumn {
  readonly name: string;
  readonly kind: 'text' | 'json' | 'texts';
  readonly nullable: boolean;
  readonly sealed: boolean;
  /** An address, looked up as a whole. */
  readonly searchable: boolean;
}

const TELLING: ReadonlySet<string> = new Set([
  'attributes',
  'company',
  'fileName',
  'from',
  'fromName',
  'interest',
  'name',
  'payload',
  'role',
  'snapshot',
  'subject',
  'title',
  'values',
]);

/** Undefined where no entity has the table. */
export function metadataOf(manager: EntityManager, table: string): EntityMetadata | undefined {
  return manager.connection.entityMetadatas.find(({ schema, tableName }) => schema === 'crm' && tableName === table);
}

export function personalColumns(metadata: EntityMetadata): readonly PersonalColumn[] {
  return metadata.columns.flatMap((column) => {
    const how = sealing(column);
    if (!how && !TELLING.has(column.propertyName)) return [];
    const kind = column.isArray ? 'texts' : column.type === 'jsonb' ? 'json' : 'text';
    return [
      {
        name: column.databaseName,
        kind,
        nullable: column.isNullable,
        sealed: how !== undefined,
        searchable: how === 'searchable',
      },
    ];
  });
}
