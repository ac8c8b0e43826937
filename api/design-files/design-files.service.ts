import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DESIGN_KINDS, type DesignKind } from '../../database/engine/design-file.entity.js';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { callersTenants, currentCaller } from '../auth/caller.js';
import { notFound, Problem } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { definitionIds } from './definition-ids.js';
import type { DesignFileChange, DesignFileContent, DesignFileCreation } from './design-files.dto.js';
import { designFiles, designFilesWithContent } from './design-files.table.js';

export type DesignFile = ItemOf<typeof designFiles>;
export type DesignFileWithContent = ItemOf<typeof designFilesWithContent>;

export interface Folder {
  readonly folder: string;
  readonly fileCount: number;
}

/** How long what was deleted can be had back. */
const KEPT_DAYS = 30;

/** Files that people draw before they deploy them. */
@Injectable()
export class DesignFilesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<DesignFile>> {
    return search(this.database, { table: designFiles, body });
  }

  get(key: Key): Promise<DesignFileWithContent> {
    return get(this.database, designFilesWithContent, key);
  }

  /** Those that have files of their own; folders above them may have none. */
  folders(): Promise<readonly Folder[]> {
    return this.database.query(
      `SELECT folder, count(*)::int AS "fileCount" FROM engine.design_files
       WHERE deleted_at IS NULL AND ($1::text[] IS NULL OR tenant_id = ANY($1)) GROUP BY 1 ORDER BY 1`,
      [callersTenants()],
    );
  }

  /** A name that is taken gets a number. */
  async create({ name, folder, content }: DesignFileCreation, actor: string | undefined): Promise<DesignFile> {
    const kind = kindOf(name);
    const place = { tenantId: currentCaller()?.tenants[0] ?? '<default>', folder: folder ?? '' };
    const [key = ''] = await nextKeys(this.database.manager, 1);
    await this.database.transaction(async (transaction) => {
      const free = await freeName(transaction, { ...place, name });
      await transaction.query(
        `INSERT INTO engine.design_files
           (key, tenant_id, folder, name, kind, content, definition_ids, created_by, updated_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
        [key, place.tenantId, place.folder, free, kind, content, definitionIds(kind, content), actor ?? null],
      );
    });
    return get(this.database, designFiles, key);
  }

  /** `Problem` of status 409 where somebody saved another version meanwhile. */
  async save(key: Key, { content, version }: DesignFileContent, actor: string | undefined): Promise<DesignFile> {
    const { name } = await get(this.database, designFiles, key);
    const [, saved] = await this.database.query<[unknown, number]>(
      `UPDATE engine.design_files SET content = $3, definition_ids = $4, version = version + 1, updated_at = now(),
         updated_by = $5 WHERE key = $1 AND version = $2 AND deleted_at IS NULL`,
      [key, version, content, definitionIds(kindOf(name), content), actor ?? null],
    );
    const file = await get(this.database, designFiles, key);
    if (saved > 0) return file;
    throw new Problem({
      status: 409,
      code: 'VERSION_CONFLICT',
      detail: `Expected design file ${key} to be at version ${String(version)}, but ${file.updatedBy ?? 'somebody'} saved version ${String(file.version)}.`,
    });
  }

  /** `Problem` of status 409 where a file of that name is there. */
  async change(key: Key, { name, folder }: DesignFileChange): Promise<DesignFile> {
    const before = await get(this.database, designFiles, key);
    const place = { tenantId: before.tenantId, folder: folder ?? before.folder, name: name ?? before.name };
    if (kindOf(place.name) !== before.kind)
      throw new Problem({
        status: 400,
        code: 'INVALID_ARGUMENT',
        detail: `Expected the ending of ${before.name} to stay, but it becomes ${place.name}.`,
      });
    if (place.folder !== before.folder || place.name !== before.name)
      await this.database.transaction(async (transaction) => {
        if ((await freeName(transaction, place)) !== place.name)
          throw new Problem({
            status: 409,
            code: 'ALREADY_EXISTS',
            detail: `Expected ${place.name} to be new in its folder, but it is there.`,
          });
        await transaction.query('UPDATE engine.design_files SET folder = $2, name = $3 WHERE key = $1', [
          key,
          place.folder,
          place.name,
        ]);
      });
    return get(this.database, designFiles, key);
  }

  async delete(key: Key): Promise<void> {
    await this.database.query('UPDATE engine.design_files SET deleted_at = now() WHERE key = $1', [key]);
    await this.database.query(
      `DELETE FROM engine.design_files WHERE deleted_at < now() - make_interval(days => ${String(KEPT_DAYS)})`,
    );
  }

  async restore(key: Key): Promise<DesignFile> {
    await this.database.transaction(async (transaction) => {
      const [deleted] = await transaction.query<{ tenantId: string; folder: string; name: string }[]>(
        `SELECT tenant_id AS "tenantId", folder, name FROM engine.design_files
         WHERE key = $1 AND deleted_at IS NOT NULL AND ($2::text[] IS NULL OR tenant_id = ANY($2)) FOR UPDATE`,
        [key, callersTenants()],
      );
      if (!deleted) throw notFound('deleted design file', key);
      await transaction.query('UPDATE engine.design_files SET deleted_at = NULL, name = $2 WHERE key = $1', [
        key,
        await freeName(transaction, deleted),
      ]);
    });
    return get(this.database, designFiles, key);
  }
}

/** The name itself, or with the first number that makes it new in its folder: `review (2).bpmn`. One at a time. */
async function freeName(
  transaction: EntityManager,
  { tenantId, folder, name }: { readonly tenantId: string; readonly folder: string; readonly name: string },
): Promise<string> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('design files ' || $1, 0))`, [tenantId]);
  const rows = await transaction.query<{ readonly name: string }[]>(
    'SELECT name FROM engine.design_files WHERE tenant_id = $1 AND folder = $2 AND deleted_at IS NULL',
    [tenantId, folder],
  );
  const taken = new Set(rows.map((row) => row.name));
  const [, stem = name, ending = ''] = /^(.*?)((?:\.bpmn20)?\.\w+)$/.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem} (${String(number)})${ending}`;
  return free;
}

/** By the ending, which the request has checked. */
function kindOf(name: string): DesignKind {
  return DESIGN_KINDS.find((kind) => name.toLowerCase().endsWith(`.${kind.toLowerCase()}`)) ?? 'BPMN';
}
