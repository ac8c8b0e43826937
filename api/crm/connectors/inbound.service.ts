import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Connector } from '../../../database/crm/connector.entity.js';
import { rulesOf } from '../../../database/crm/sync/rules.js';
import { startRun, type Item } from '../../../database/crm/sync/runs.js';
import { take, type Taken } from '../../../database/crm/sync/take.js';
import type { SyncRunKind } from '../../../database/crm/sync-run.entity.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { callerMay, currentCaller } from '../../auth/caller.js';
import { conflict, forbidden, invalid, notFound } from '../../problem/problem.js';
import { incomingOf } from './mapping.js';

const MOST_RECORDS = 1_000;

export type TakenRecord = { readonly externalId: string | null } & Omit<Taken, 'recordId'> & {
    readonly recordId: Key | null;
  };

export interface RunRequest {
  readonly kind: SyncRunKind;
  /** Null: the list is fetched from where they serve it. */
  readonly items: readonly Item[] | null;
  /** When the list was taken; now where absent. */
  readonly asOf?: Date;
  readonly actor: string | undefined;
}

/** What other systems hand in: records at once, or whole lists as runs. */
@Injectable()
export class InboundService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Each in a transaction of its own, in their order: what is refused keeps no other from it. */
  async take(name: string, items: readonly Item[]): Promise<readonly TakenRecord[]> {
    if (items.length > MOST_RECORDS)
      throw invalid(`Expected at most ${String(MOST_RECORDS)} records, but there are ${String(items.length)}.`);
    const connector = await this.connectorOf(name);
    if (connector.direction === 'out') throw conflict(`Expected connector ${name} to take records, but it only sends.`);
    const ruleOf = await rulesOf(this.database.manager, connector);
    const results: TakenRecord[] = [];
    for (const item of items) {
      const now = new Date();
      const mapped = incomingOf(connector, item, now);
      results.push(
        'problem' in mapped
          ? {
              externalId: mapped.externalId,
              result: 'REFUSED',
              recordId: null,
              conflicts: [],
              code: 'INVALID_VALUE',
              detail: mapped.problem,
            }
          : {
              externalId: mapped.incoming.externalId,
              ...(await take(this.database.manager, { connector, incoming: mapped.incoming, ruleOf, now })),
            },
      );
    }
    return results;
  }

  /** How its CSV files are written. */
  formOf(name: string): Promise<Pick<Connector, 'delimiter'>> {
    return this.connectorOf(name);
  }

  /** Answers the id of the run that goes on by itself. */
  async run(name: string, { kind, items, asOf, actor }: RunRequest): Promise<Key> {
    const connector = await this.connectorOf(name);
    const { id: connectorId, ownedBy, idField, listUrl } = connector;
    if (items === null && listUrl === null && kind !== 'export')
      throw invalid(`Expected records, or a connector that has a listUrl, but there is neither.`);
    return this.database.transaction((manager) =>
      startRun(manager, {
        connectorId,
        kind,
        ownedBy,
        startedBy: actor ?? null,
        items,
        idField,
        ...(asOf && { asOf }),
      }),
    );
  }

  /** One that the caller may hand in records to; throws a `Problem` of status 403, 404 or 409 otherwise. */
  private async connectorOf(name: string): Promise<Connector> {
    const connector = await this.database.manager.findOneBy(Connector, { name });
    if (!connector) throw notFound('connector', name);
    const caller = currentCaller()?.name;
    if (!callerMay('crm:administer') && connector.client !== null && connector.client !== caller)
      throw forbidden(`Expected connector ${name} to be yours, but it is another client's.`);
    if (!connector.active) throw conflict(`Expected connector ${name} to be active, but it is not.`);
    return connector;
  }
}
