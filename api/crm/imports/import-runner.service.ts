import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { discardRows } from '../../../database/crm/importing/discard.js';
import type { Delimiter } from '../../../database/crm/importing/delimiter.js';
import type { Encoding } from '../../../database/crm/importing/encoding.js';
import { fileChunks } from '../../../database/crm/importing/file.js';
import type { ImportPlan, ImportPolicy } from '../../../database/crm/importing/plan.js';
import { publishRows } from '../../../database/crm/importing/publish.js';
import { importColumns } from '../../../database/crm/importing/read-row.js';
import { type PreparedRow, prepareRow } from '../../../database/crm/importing/prepare-row.js';
import { csvRows } from '../../../database/crm/importing/rows.js';
import { stageBatch } from '../../../database/crm/importing/stage-batch.js';
import { matchSettings } from '../../../database/crm/matching/settings.js';
import { refreshMatches } from '../../../database/crm/matching/refresh.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { Notifications } from '../../database/notifications.service.js';
import { DeliveryLoop } from '../../messages/delivery-loop.js';
import { Problem } from '../../problem/problem.js';
import { LOG } from '../../tokens.js';
import { logAccess } from '../access-log.js';
import type { CrmCaller } from '../crm-caller.js';
import { enter } from '../crm-session.js';
import { refusedByDatabase } from '../records/database-refusals.js';
import { isCsvError } from './import-form.js';

/** Rows of one transaction. */
const BATCH = 1000;
/** At one batch; then the import has failed. */
const MOST_ATTEMPTS = 5;
/** Who says nothing for so long has died; another process goes on. */
const LEASE = `interval '30 seconds'`;
/** Records that are compared anew at a time. */
const MOST_MARKED = 10_000;
/** Uploads whose request ended before there was an import, and reports of imports that ended long ago. */
const EXPIRED_FILES = `interval '1 day'`;
const EXPIRED_IMPORTS = `interval '90 days'`;

interface DueImport {
  readonly id: string;
  readonly lease: string;
  readonly recordType: RecordTypeName;
  readonly ownedBy: string;
  readonly headers: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  readonly policy: ImportPolicy;
  readonly dryRun: boolean;
  readonly rowsRead: number;
  /** Since the last batch. */
  readonly attempts: number;
  readonly caller: CrmCaller;
}

/** The import is another process's by now, or canceled: nothing more is to be done here. */
class LeaseLost extends Error {}

/**
 * Reads the rows of imports. Every API process does it; a lease keeps two from the same import. Each batch commits with
 * its progress, so that who takes over from a process that died goes on at the row where it was; the records become
 * visible at the end, in one transaction under the rights of who asked for the import.
 */
@Injectable()
export class ImportRunner extends DeliveryLoop<DueImport> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  /** One at a time of each record type of an organisation: the next has to see whom the one before brought. */
  protected due(): Promise<readonly DueImport[]> {
    return this.database.query<DueImport[]>(
      `WITH due AS (UPDATE crm.imports SET state = 'running', started_at = COALESCE(started_at, now()), lease = $1,
         leased_until = now() + ${LEASE}, attempts = attempts + 1
       WHERE id = (
         SELECT id FROM crm.imports i WHERE state IN ('pending', 'running') AND leased_until <= now()
           AND NOT EXISTS (SELECT FROM crm.imports b WHERE b.state IN ('pending', 'running') AND b.id < i.id
             AND b.record_type = i.record_type AND b.owned_by = i.owned_by)
         ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING *)
       SELECT id, lease, record_type AS "recordType", owned_by AS "ownedBy", headers, mapping, delimiter, encoding,
         policy, dry_run AS "dryRun", rows_read AS "rowsRead", attempts, caller FROM due`,
      [randomUUID()],
    );
  }

  protected async deliver(due: DueImport): Promise<void> {
    try {
      await this.read(due);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      if (isCsvError(error) || error instanceof Problem) return await this.fail(due, error.message);
      if (due.attempts >= MOST_ATTEMPTS)
        await this.fail(
          due,
          `Expected its rows from ${String(due.rowsRead)} on to be taken, but they fail again and again.`,
        );
      throw error;
    }
  }

  protected override async expire(): Promise<void> {
    // What is marked and nobody has asked for yet: whoever asks next does not wait for it.
    await refreshMatches(this.database, { limit: MOST_MARKED });
    await this.database.query(
      `DELETE FROM crm.import_chunks WHERE import_id IS NULL AND stored_at < now() - ${EXPIRED_FILES}`,
    );
    await this.database.query(`DELETE FROM crm.imports WHERE ended_at < now() - ${EXPIRED_IMPORTS}`);
  }

  private async read(due: DueImport): Promise<void> {
    const { id, recordType, ownedBy, headers, mapping, policy } = due;
    const plan: ImportPlan = {
      importId: id,
      recordType,
      ownedBy,
      columns: importColumns(recordType, headers, mapping),
      width: headers.length,
      policy,
      settings: await matchSettings(this.database.manager, recordType),
    };
    // Whoever was changed before has to be found.
    if (due.rowsRead === 0) await refreshMatches(this.database, { limit: Infinity });
    for await (const batch of ahead(this.batches(due, plan))) {
      await this.commit(due, plan, batch);
      // Who is shut down leaves the rest to the next.
      if (this.stopping) return await this.release(due);
    }
    await this.complete(due, plan);
  }

  /** Of the rows that are not committed yet. */
  private async *batches(due: DueImport, plan: ImportPlan): AsyncGenerator<readonly PreparedRow[]> {
    let read = 0;
    let batch: PreparedRow[] = [];
    const rows = csvRows(fileChunks(this.database, { importId: due.id }), due);
    await rows.next();
    for await (const row of rows) {
      read += 1;
      if (read <= due.rowsRead) continue;
      batch.push(prepareRow(row, plan));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  private commit(due: DueImport, plan: ImportPlan, rows: readonly PreparedRow[]): Promise<void> {
    return this.database.transaction(async (manager) => {
      await hold(manager, due);
      const counts = await stageBatch(manager, plan, rows);
      await manager.query(
        `UPDATE crm.imports SET leased_until = now() + ${LEASE}, attempts = 0, rows_read = rows_read + $2, rows_new = rows_new + $3,
           rows_updated = rows_updated + $4, rows_bad = rows_bad + $5, rows_duplicate = rows_duplicate + $6
         WHERE id = $1`,
        [due.id, rows.length, counts.new, counts.update, counts.bad, counts.duplicate],
      );
    });
  }

  private complete(due: DueImport, plan: ImportPlan): Promise<void> {
    const { id: importId, recordType, caller } = due;
    return this.database.transaction(async (manager) => {
      await hold(manager, due);
      await manager.query(`UPDATE crm.imports SET state = 'completed', ended_at = now() WHERE id = $1`, [importId]);
      await manager.query('DELETE FROM crm.import_chunks WHERE import_id = $1', [importId]);
      if (due.dryRun) return discardRows(manager, { importId, recordType });
      await enter(manager, caller);
      await refusedByDatabase(() => publishRows(manager, plan));
      const recordIds = await manager.query<{ readonly id: string }[]>(
        `SELECT record_id AS id FROM crm.import_rows WHERE import_id = $1 AND outcome IN ('new', 'update')`,
        [importId],
      );
      await logAccess(manager, caller, {
        action: 'create',
        recordType,
        recordIds: recordIds.map(({ id }) => id),
        fields: plan.columns.map(({ field }) => field.name),
        via: 'import',
      });
    });
  }

  private fail(due: DueImport, error: string): Promise<void> {
    return this.database.transaction(async (manager) => {
      await hold(manager, due);
      await discardRows(manager, { importId: due.id, recordType: due.recordType });
      await manager.query('DELETE FROM crm.import_chunks WHERE import_id = $1', [due.id]);
      await manager.query(`UPDATE crm.imports SET state = 'failed', ended_at = now(), error = $2 WHERE id = $1`, [
        due.id,
        error,
      ]);
    });
  }

  private async release({ id, lease }: DueImport): Promise<void> {
    await this.database.query('UPDATE crm.imports SET leased_until = now() WHERE id = $1 AND lease = $2', [id, lease]);
  }
}

/** Prepares the next batch while the database is busy with the one before. */
async function* ahead<Batch>(batches: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  try {
    for (let next = batches.next(); ;) {
      const { value, done } = await next;
      if (done === true) return;
      next = batches.next();
      // Thrown when its turn comes.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await batches.return(undefined);
  }
}

/** Locks the import, which has to be this process's still. */
async function hold(manager: EntityManager, { id, lease }: DueImport): Promise<void> {
  const held = await manager.query<unknown[]>(
    `SELECT 1 FROM crm.imports WHERE id = $1 AND lease = $2 AND state = 'running' FOR UPDATE`,
    [id, lease],
  );
  if (held.length === 0) throw new LeaseLost();
}
