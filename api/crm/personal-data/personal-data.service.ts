import { Inject, Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { eraseRows } from '../../../database/crm/personal-data/erase.js';
import { eraseElsewhere } from '../../../database/crm/personal-data/erase-elsewhere.js';
import { identityOf } from '../../../database/crm/personal-data/identity.js';
import { rowsOfCustomer } from '../../../database/crm/personal-data/linked-rows.js';
import { metadataOf } from '../../../database/crm/personal-data/personal-columns.js';
import { unseal } from '../../../database/crm/sealed.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { CONFIG, LOG } from '../../tokens.js';
import type { ApiConfig } from '../../config.js';
import { conflict, Problem } from '../../problem/problem.js';
import { logAccess } from '../access-log.js';
import { CrmSession } from '../crm-session.js';
import { one, type Shown } from '../records/records.service.js';
import { eraseInstances } from './erase-instances.js';
import { instancesOf, type AboutCustomer } from './instances-of-rows.js';

export interface PersonalData {
  readonly customerId: string;
  /** Rows by table, each as it is, what was sealed opened. */
  readonly records: Readonly<Record<string, readonly object[]>>;
  readonly processInstances: readonly { readonly processInstanceKey: Key; readonly variables: object }[];
}

export interface Erasure {
  readonly customerId: string;
  /** Rows that hang on the customer, by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly processInstanceKeys: readonly Key[];
}

/** What is known of a customer, and the end of it. */
@Injectable()
export class PersonalDataService {
  constructor(
    @Inject(CrmSession) private readonly session: CrmSession,
    @Inject(Client) private readonly temporal: Client,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async export(customerId: string): Promise<PersonalData> {
    await this.assertTheirs(customerId);
    return this.session.administer(async (manager, caller) => {
      const linked = await rowsOfCustomer(manager, customerId);
      const records: Record<string, readonly object[]> = {};
      for (const [table, ids] of linked) records[table] = await rowsOf(manager, table, ids);
      const processInstances = [];
      for (const { processInstanceKey } of await instancesOf(manager, linked))
        processInstances.push({ processInstanceKey, variables: await variablesOf(manager, processInstanceKey) });
      await logAccess(manager, caller, {
        action: 'export',
        recordType: 'customer',
        recordIds: [customerId],
        fields: ['*'],
        via: 'personal-data',
      });
      return { customerId, records, processInstances };
    });
  }

  /** Histories in Temporal go first: whoever asks again after a failure finds what is left. */
  async erase(customerId: string, purpose: string): Promise<Erasure> {
    const { mergedInto } = await this.assertTheirs(customerId);
    if (typeof mergedInto === 'string')
      throw conflict(`Expected customer ${customerId} to be one, but it is customer ${mergedInto} by now: erase that.`);
    const before = await this.session.administer(async (manager) =>
      instancesOf(manager, await rowsOfCustomer(manager, customerId)),
    );
    assertEnded(customerId, before);
    for (const { workflowId } of before) if (workflowId !== null) await this.deleteHistory(workflowId);
    return this.session.administer(async (manager, caller) => {
      await manager.query('SELECT 1 FROM crm.customers WHERE id = $1 FOR UPDATE', [customerId]);
      const rows = await rowsOfCustomer(manager, customerId);
      const identity = await identityOf(manager, rows);
      const instances = await instancesOf(manager, rows);
      assertEnded(customerId, instances);
      const keys = instances.map(({ processInstanceKey }) => processInstanceKey);
      await eraseRows(manager, { customerId, rows, identity });
      await eraseInstances(manager, { keys, identity });
      await eraseElsewhere(manager, identity);
      await logAccess(manager, caller, {
        action: 'erase',
        recordType: 'customer',
        recordIds: [customerId],
        fields: ['*'],
        via: 'personal-data',
        purpose,
      });
      const counts = [...rows].map(([table, ids]) => [table, ids.length]);
      return { customerId, rows: Object.fromEntries(counts), processInstanceKeys: keys };
    });
  }

  /** The customer; a `Problem` of status 403 or 404 where it is not of the caller's organisation. */
  private assertTheirs(customerId: string): Promise<Shown> {
    return this.session.run(async (manager, caller) => {
      const customer = await one(manager, 'customer', customerId);
      if (customer['ownedBy'] === caller.organisationId) return customer;
      throw new Problem({
        status: 403,
        code: 'RECORD_OF_ANOTHER',
        detail: `Expected customer ${customerId} to be of your own organisation, but it is shared with it for reading.`,
      });
    });
  }

  private async deleteHistory(workflowId: string): Promise<void> {
    try {
      await this.temporal.workflowService.deleteWorkflowExecution({
        namespace: this.config.temporal.namespace,
        workflowExecution: { workflowId },
      });
    } catch (error) {
      const gone = error instanceof WorkflowNotFoundError || (error as { readonly code?: number }).code === NOT_FOUND;
      if (!gone) throw error;
      this.log.debug({ workflowId }, 'its history is gone already');
    }
  }
}

/** Of gRPC. */
const NOT_FOUND = 5;

function assertEnded(customerId: string, instances: readonly AboutCustomer[]): void {
  const running = instances.filter((instance) => instance.running).map(({ processInstanceKey }) => processInstanceKey);
  if (running.length === 0) return;
  throw new Problem({
    status: 409,
    code: 'INSTANCES_RUNNING',
    detail: `Expected no process to be about customer ${customerId} any more, but ${running.join(', ')} still run. Let them end, or cancel them.`,
    extensions: { processInstanceKeys: running },
  });
}

async function rowsOf(manager: EntityManager, table: string, ids: readonly string[]): Promise<readonly object[]> {
  const columns = metadataOf(manager, table)?.columns.filter(({ propertyName }) => propertyName !== 'tokenHash') ?? [];
  if (columns.length === 0) return [];
  const list = columns.map(({ databaseName, propertyName }) => `${databaseName} AS "${propertyName}"`).join(', ');
  const rows = await manager.query<readonly object[]>(
    `SELECT ${list} FROM crm.${table} WHERE id = ANY($1) ORDER BY id`,
    [ids],
  );
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'string' ? unseal(value) : value,
      ]),
    ),
  );
}

async function variablesOf(manager: EntityManager, key: Key): Promise<object> {
  const rows = await manager.query<readonly { readonly name: string; readonly value: unknown }[]>(
    'SELECT name, value FROM engine.variables WHERE process_instance_key = $1 ORDER BY key',
    [key],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
