import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cleanRecord } from '../../../database/crm/cleaning/index.js';
import { recordFields, type RecordField } from '../../../database/crm/record-fields.js';
import { recordTypes, type RecordTypeName } from '../../../database/crm/records.js';
import { unseal } from '../../../database/crm/sealed.js';
import { notFound, Problem } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { SearchTable } from '../../search/table.js';
import { logAccess, type Access } from '../access-log.js';
import type { CrmCaller } from '../crm-caller.js';
import { CrmSession } from '../crm-session.js';
import { refusedByDatabase } from './database-refusals.js';
import { assertReferences } from './references.js';
import { checkedBy, creationSchema, updateSchema, type RecordValues } from './record-schema.js';
import { recordSearchTable } from './record-search-table.js';
import { assertWritable } from './writable-fields.js';

export type Shown = Readonly<Record<string, unknown>>;

/** Records of every type: each caller sees and changes what the rules of the CRM let him, and the log says so. */
@Injectable()
export class RecordsService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  search(type: RecordTypeName, body: unknown): Promise<SearchResult<Shown>> {
    return this.session.run(async (manager, caller) => {
      const table = await tableFor(manager, type);
      const page = await search<SearchTable>(manager, { table, body, within: () => unmerged(type, body) });
      const items = page.items.map((item) => opened(type, item));
      await logRead(manager, caller, { type, items, via: 'search' });
      return { ...page, items };
    });
  }

  get(type: RecordTypeName, id: string): Promise<Shown> {
    return this.session.run(async (manager, caller) => {
      const item = await one(manager, type, id);
      await logRead(manager, caller, { type, items: [item], via: 'record' });
      return item;
    });
  }

  create(type: RecordTypeName, body: unknown): Promise<Shown> {
    const given = checkedBy(creationSchema(type), body);
    return this.session.run(async (manager, caller) => {
      const { organisationId } = caller;
      if (organisationId === null) throw noOrganisation(caller);
      const values = await writableValues(manager, type, given);
      const made = await refusedByDatabase(() =>
        manager
          .createQueryBuilder()
          .insert()
          .into(recordTypes[type].entity)
          .values({ ...values, ownedBy: organisationId })
          .returning('id')
          .execute(),
      );
      const [{ id }] = made.raw as [{ readonly id: string }];
      await logAccess(manager, caller, changed('create', type, id, values));
      return one(manager, type, id);
    });
  }

  update(type: RecordTypeName, id: string, body: unknown): Promise<Shown> {
    const { version, ...given } = checkedBy(updateSchema(type), body);
    return this.session.run(async (manager, caller) => {
      const before = await one(manager, type, id);
      if (before['ownedBy'] !== caller.organisationId) {
        throw new Problem({
          status: 403,
          code: 'RECORD_OF_ANOTHER',
          detail: `Expected ${type} ${id} to be of your own organisation, but it is shared with it for reading.`,
        });
      }
      const values = await writableValues(manager, type, given, before);
      if (Object.keys(values).length === 0) return before;
      const result = await refusedByDatabase(() =>
        manager
          .createQueryBuilder()
          .update(recordTypes[type].entity)
          .set(values)
          .where(`id = :id ${version === undefined ? '' : 'AND version = :version'}`, { id, version })
          .execute(),
      );
      if (result.affected === 0) throw staleVersion(type, id, version, before['version']);
      await logAccess(manager, caller, changed('update', type, id, values));
      return one(manager, type, id);
    });
  }
}

/** SQL: what was merged into another record is hidden, unless the search asks where records went. */
export function unmerged(type: RecordTypeName, body: unknown): string {
  const merges = recordFields(type).find(({ name }) => name === 'mergedInto');
  const filter = (body as { readonly filter?: object } | undefined)?.filter;
  return merges && !(filter && 'mergedInto' in filter) ? `r.${merges.column} IS NULL` : 'true';
}

/** The record as the caller may see it; a `Problem` of status 404 where he may not. Within `CrmSession.run`. */
export async function one(manager: EntityManager, type: RecordTypeName, id: string): Promise<Shown> {
  if (!/^\d{1,18}$/.test(id)) throw notFound(type, id);
  return opened(type, await get(manager, await tableFor(manager, type), id));
}

/** The record type as this session's caller may search it. Within `CrmSession.run`. */
export async function tableFor(manager: EntityManager, type: RecordTypeName): Promise<SearchTable> {
  const readable = await readableFields(manager, type);
  const [{ shared }] = await manager.query<[{ readonly shared: boolean }]>(
    'SELECT crm.is_shared_with_caller($1) AS shared',
    [type],
  );
  return recordSearchTable(type, { readable, shared });
}

/** Sealed texts as they were written. */
export function opened(type: RecordTypeName, item: Shown): Shown {
  const sealed = recordFields(type).filter((field) => field.sealing);
  const texts = sealed.map(({ name }) => [name, openedText(item[name])] as const);
  return { ...item, ...Object.fromEntries(texts) };
}

const openedText = (value: unknown): unknown => (typeof value === 'string' ? unseal(value) : value);

async function readableFields(manager: EntityManager, type: RecordTypeName): Promise<ReadonlySet<string>> {
  const names = recordFields(type).map(({ name }) => name);
  const fields = await manager.query<{ readonly name: string }[]>(
    'SELECT name FROM unnest($2::text[]) name WHERE crm.field_rule($1, name, false)',
    [type, names],
  );
  return new Set(fields.map(({ name }) => name));
}

/** What is given, cleaned; refused where a field is not the caller's to write, or refers to what he cannot see. */
async function writableValues(
  manager: EntityManager,
  type: RecordTypeName,
  given: RecordValues,
  before: RecordValues = {},
): Promise<RecordValues> {
  await assertWritable(manager, type, Object.keys(given));
  const { values, problems } = cleanRecord(given, before);
  if (problems.length > 0) {
    const detail = problems.map(({ message }) => message).join(' ');
    throw new Problem({ status: 400, code: 'RECORD_INVALID', detail, extensions: { problems } });
  }
  await assertReferences(manager, type, values);
  return values;
}

/** Within `CrmSession.run`. */
export async function logRead(
  manager: EntityManager,
  caller: CrmCaller,
  { type, items, via }: { readonly type: RecordTypeName; readonly items: readonly Shown[]; readonly via: string },
): Promise<void> {
  const recordIds = items.map(({ id }) => String(id));
  const fields = recordFields(type)
    .map(({ name }: RecordField) => name)
    .filter((name) => items.some((item) => item[name] !== null));
  await logAccess(manager, caller, { action: 'read', recordType: type, recordIds, fields, via });
}

const changed = (action: 'create' | 'update', type: RecordTypeName, id: string, values: RecordValues): Access => ({
  action,
  recordType: type,
  recordIds: [id],
  fields: Object.keys(values),
  via: 'record',
});

function noOrganisation({ username }: CrmCaller): Problem {
  return new Problem({
    status: 403,
    code: 'NO_ORGANISATION',
    detail: `Expected ${username ?? 'the caller'} to be a member of staff in the CRM, but there is none of that name. Add one at PUT /v2/crm/staff/{username}.`,
  });
}

function staleVersion(type: RecordTypeName, id: string, version: unknown, now: unknown): Problem {
  return version === undefined
    ? new Problem({
        status: 403,
        code: 'FORBIDDEN',
        detail: `Expected ${type} ${id} to be yours to write, but it is not.`,
      })
    : new Problem({
        status: 409,
        code: 'VERSION_CONFLICT',
        detail: `Expected ${type} ${id} to be at version ${String(version)}, but it is at ${String(now)}. Read it again.`,
      });
}
