import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { discardRows, touchedRecords, undoRows } from '../../../database/crm/importing/discard.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { CHANNELS } from '../../database/notifications.service.js';
import { conflict, Problem } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import type { CrmCaller } from '../crm-caller.js';
import { CrmSession } from '../crm-session.js';
import { refusedByDatabase } from '../records/database-refusals.js';
import { assertWritable } from '../records/writable-fields.js';
import { importErrors } from './import-errors.js';
import { importForm } from './import-form.js';
import type { StoredFile } from './import-storage.js';
import type { ImportCreation } from './imports.dto.js';
import { imports } from './imports.table.js';

export type Import = ItemOf<typeof imports>;

/** CSV files on their way to records. */
@Injectable()
export class ImportsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CrmSession) private readonly session: CrmSession,
  ) {}

  search(body: unknown): Promise<SearchResult<Import>> {
    return this.session.run((manager) => search(manager, { table: imports, body }));
  }

  get(key: string): Promise<Import> {
    return this.session.run((manager) => get(manager, imports, key));
  }

  /** The file is stored already; it is forgotten where the request is refused. */
  async create(file: StoredFile, request: ImportCreation): Promise<Import> {
    try {
      const form = await importForm(this.database.manager, file, request);
      const key = await this.session.run(async (manager, caller) => {
        await assertWritable(manager, form.recordType, Object.values(form.mapping));
        return insertImport(manager, { ...form, file, request, caller });
      });
      await this.database.query('UPDATE crm.import_chunks SET import_id = $2 WHERE file = $1', [file.file, key]);
      await this.database.query(`SELECT pg_notify('${CHANNELS.deliveries}', '')`);
      return await this.get(key);
    } catch (error) {
      await this.database.query('DELETE FROM crm.import_chunks WHERE file = $1', [file.file]);
      throw error;
    }
  }

  /** Nothing of it becomes a record. */
  async cancel(key: string): Promise<void> {
    await this.end(key, { from: ['pending', 'running'], to: 'canceled' }, async (manager, { recordType }) => {
      await discardRows(manager, { importId: key, recordType });
      await manager.query('DELETE FROM crm.import_chunks WHERE import_id = $1', [key]);
    });
  }

  /** As if it had not been, while its records are as it left them and nothing refers to them. */
  async undo(key: string): Promise<void> {
    await this.end(key, { from: ['completed'], to: 'undone' }, async (manager, { recordType, dryRun }) => {
      if (dryRun) throw conflict(`Expected import ${key} to have imported something, but it was a dry run.`);
      const touched = await touchedRecords(manager, { importId: key, recordType });
      if (touched > 0)
        throw conflict(
          `Expected the records of import ${key} to be as it left them, but ${String(touched)} of them have changed since.`,
        );
      await undone(key, () => undoRows(manager, { importId: key, recordType }));
    });
  }

  async errors(key: string): Promise<AsyncGenerator<string>> {
    await this.get(key);
    return importErrors(this.database, key);
  }

  private async end(
    key: string,
    { from, to }: { readonly from: readonly Import['state'][]; readonly to: Import['state'] },
    work: (manager: EntityManager, ended: { recordType: RecordTypeName; dryRun: boolean }) => Promise<void>,
  ): Promise<void> {
    await this.get(key);
    await this.database.transaction(async (manager) => {
      // Locked: the batch that is under way ends first, and finds that there is nothing more to do.
      const [one] = await manager.query<{ state: Import['state']; recordType: RecordTypeName; dryRun: boolean }[]>(
        `SELECT state, record_type AS "recordType", dry_run AS "dryRun" FROM crm.imports WHERE id = $1 FOR UPDATE`,
        [key],
      );
      if (!one || !from.includes(one.state))
        throw conflict(`Expected import ${key} to be ${from.join(' or ')}, but it is ${one?.state ?? 'gone'}.`);
      await work(manager, one);
      await manager.query('UPDATE crm.imports SET state = $2, ended_at = now() WHERE id = $1', [key, to]);
    });
  }
}

async function undone(key: string, run: () => Promise<void>): Promise<void> {
  try {
    await refusedByDatabase(run);
  } catch (error) {
    if (!(error instanceof Problem) || error.options.code !== 'REFERENCE_UNKNOWN') throw error;
    throw conflict(`Expected nothing to refer to the records of import ${key}, but something does by now.`);
  }
}

async function insertImport(
  manager: EntityManager,
  given: Awaited<ReturnType<typeof importForm>> & {
    readonly file: StoredFile;
    readonly request: ImportCreation;
    readonly caller: CrmCaller;
  },
): Promise<string> {
  const { recordType, headers, mapping, delimiter, encoding, file, request, caller } = given;
  const [made] = await manager.query<{ readonly id: string }[]>(
    `INSERT INTO crm.imports (owned_by, record_type, state, file_name, size, mapping, delimiter, encoding, policy, dry_run,
       headers, caller, created_by)
     VALUES ($1, $2, 'pending', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      caller.organisationId,
      recordType,
      file.name,
      file.size,
      JSON.stringify(mapping),
      delimiter,
      encoding,
      request.duplicates ?? 'skip',
      request.dryRun === 'true',
      JSON.stringify(headers),
      JSON.stringify(caller),
      caller.username,
    ],
  );
  if (!made) throw new Error('Expected the import to get an id, but it has none.');
  return made.id;
}
