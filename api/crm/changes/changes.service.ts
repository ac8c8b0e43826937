import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { changeOperations } from '../../../database/crm/change.entity.js';
import { changeHorizon, FIRST_CHANGE, type ChangeCursor } from '../../../database/crm/sync/feed.js';
import { invalid } from '../../problem/problem.js';
import { Parameters } from '../../search/parameters.js';
import { describe } from '../../validation/describe.js';
import { isKey } from '../../validation/key.js';
import { CrmSession } from '../crm-session.js';
import type { ChangesQuery } from './changes.dto.js';

export interface ShownChange {
  readonly id: string;
  readonly timestamp: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly operation: (typeof changeOperations)[number];
  readonly fields: readonly string[];
  readonly source: string;
  readonly actor: string | null;
  readonly processInstanceKey: string | null;
  readonly version: number;
}

export interface ChangesPage {
  readonly items: readonly ShownChange[];
  /** Where the next page begins. */
  readonly next: string;
  /** There is more already. */
  readonly more: boolean;
}

const DEFAULT_LIMIT = 100;
const PAUSE_MS = 250;

type Row = ChangeCursor & Omit<ShownChange, 'id' | 'timestamp'> & { readonly at: Date };

/** The feed of changes, as far as the caller may read the records. Values are not in it. */
@Injectable()
export class ChangesService implements OnModuleDestroy {
  private readonly shutdown = new AbortController();

  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  onModuleDestroy(): void {
    this.shutdown.abort();
  }

  /** Answers at the latest after `timeout`; before, when something is new or the client has gone. */
  async read(query: ChangesQuery, closed: AbortSignal): Promise<ChangesPage> {
    const until = Date.now() + (query.timeout ?? 0);
    const signal = AbortSignal.any([closed, this.shutdown.signal]);
    let page = await this.session.run((manager) => readChanges(manager, query));
    while (page.items.length === 0 && query.after !== 'now' && Date.now() < until && !signal.aborted) {
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      const { next } = page;
      page = await this.session.run((manager) => readChanges(manager, { ...query, after: next }));
    }
    return page;
  }
}

/**
 * Changes of transactions that have ended before the oldest one that has not: none of an earlier place comes later. In
 * the order of transactions, then of changes.
 */
async function readChanges(manager: EntityManager, query: ChangesQuery): Promise<ChangesPage> {
  const { after, recordType, recordId, limit = DEFAULT_LIMIT } = query;
  const horizon = await changeHorizon(manager);
  if (after === 'now') return { items: [], next: writeCursor(horizon), more: false };
  const { transactionId, sequence } = after === undefined ? FIRST_CHANGE : readCursor(after);
  const parameters = new Parameters();
  const rows = await manager.query<Row[]>(
    `SELECT transaction_id AS "transactionId", sequence, at, record_type AS "recordType", record_id AS "recordId",
       operation, source, actor, process_instance_key AS "processInstanceKey", version,
       CASE WHEN owned_by = crm.caller_organisation()
         THEN ARRAY(SELECT field FROM unnest(fields) field WHERE crm.field_rule(record_type, field, false))
         ELSE ARRAY(SELECT field FROM unnest(fields) field
           WHERE field = ANY (crm.granted_fields(record_type, record_id, owned_by))) END AS fields
     FROM crm.changes
     WHERE (transaction_id, sequence) > (${parameters.add(transactionId)}::bigint, ${parameters.add(sequence)}::bigint)
       AND transaction_id < ${parameters.add(horizon.transactionId)}::bigint
       ${recordType === undefined ? '' : `AND record_type = ${parameters.add(recordType)}`}
       ${recordId === undefined ? '' : `AND record_id = ${parameters.add(recordId)}`}
     ORDER BY transaction_id, sequence LIMIT ${parameters.add(limit)}`,
    parameters.values,
  );
  const last = rows.at(-1);
  const more = rows.length === limit;
  const ahead = BigInt(horizon.transactionId) >= BigInt(transactionId) ? horizon : { transactionId, sequence };
  return { items: rows.map(shown), next: writeCursor(more && last ? last : ahead), more };
}

function shown({ transactionId, sequence, at, ...change }: Row): ShownChange {
  return { id: writeCursor({ transactionId, sequence }), timestamp: at.toISOString(), ...change };
}

function writeCursor({ transactionId, sequence }: ChangeCursor): string {
  return `${transactionId}-${sequence}`;
}

function readCursor(text: string): ChangeCursor {
  const [, transactionId, sequence] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (isKey(transactionId) && isKey(sequence)) return { transactionId, sequence };
  throw invalid(`Expected after to be the place that a page of changes gave, but it is ${describe(text)}.`);
}
