/** The shipped process with the real activity: conflicts as a connector finds them, decided by people. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Conflict } from '../../database/crm/conflict.entity.js';
import type { Connector } from '../../database/crm/connector.entity.js';
import { Customer } from '../../database/crm/customer.entity.js';
import { ExternalId } from '../../database/crm/external-id.entity.js';
import { SyncDelivery } from '../../database/crm/sync-delivery.entity.js';
import type { Variables } from '../../workflows/contract.js';
import { startBench, type Bench } from './bench.js';
import { handIn, newConflict, newConnector } from './conflicts.js';
import type { ProcessHost } from './process-host.js';
import type { Stage } from './stage.js';
import { STAGES } from './stages.js';
import { Walk } from './walk.js';

interface Found {
  readonly recordId: string;
  readonly conflictId: string;
  readonly host: ProcessHost;
}

describe.each(STAGES)('data-conflict %s', (_where, openStage) => {
  let bench: Bench;
  let stage: Stage;
  let walk: Walk;
  let connector: Connector;
  beforeAll(async () => {
    bench = await startBench();
    stage = await openStage(bench, { files: ['data-conflict.bpmn'] });
    walk = new Walk(stage.plan('data-conflict'));
    connector = await newConnector(bench.dataSource, 'erp');
  });
  afterAll(async () => {
    await stage.stop();
    await bench.stop();
  });

  /** An instance as the message of a conflict starts it. */
  async function found(): Promise<Found> {
    const { recordId, conflictId } = await newConflict(bench.dataSource, connector);
    const [message] = await bench.query<{ variables: Variables }>(
      `SELECT variables FROM engine.messages WHERE name = 'data-conflict-found' AND correlation_key = $1`,
      [conflictId],
    );
    expect(message?.variables).toMatchObject({
      conflictId,
      recordId,
      field: 'name',
      department: 'sales',
      system: 'erp',
    });
    const host = walk.with(await stage.host('data-conflict'));
    await host.startedBy('data-conflict-found', conflictId);
    return { recordId, conflictId, host };
  }

  const nameOf = async (id: string): Promise<string | undefined> =>
    (await bench.dataSource.manager.findOneBy(Customer, { id }))?.name;
  const conflictOf = (id: string): Promise<Conflict | null> => bench.dataSource.manager.findOneBy(Conflict, { id });
  const isToBeTold = (recordId: string): Promise<boolean> =>
    bench.dataSource.manager.existsBy(SyncDelivery, { connectorId: connector.id, recordId });

  test.each([
    ['ours', {}, 'From here'],
    ['theirs', {}, 'From there'],
    ['other', { value: 'Settled' }, 'Settled'],
  ])('gives the record what was chosen: %s', async (choice, more, expected) => {
    const { recordId, conflictId, host } = await found();
    expect([await nameOf(recordId), await isToBeTold(recordId)]).toEqual(['From here', false]);
    expect(host.openTasks()).toMatchObject([{ elementId: 'choose-value', candidateGroups: ['sales'] }]);
    await host.complete('choose-value', { choice, ...more });
    expect([host.ended(), host.incidents(), host.variable('conflictChoice')]).toEqual(['COMPLETED', [], choice]);
    expect([await nameOf(recordId), await isToBeTold(recordId)]).toEqual([expected, true]);
    expect(await conflictOf(conflictId)).toMatchObject({ state: 'RESOLVED', choice });
    const changes = await bench.query<{ key: string | null }>(
      'SELECT process_instance_key::text AS key FROM crm.changes WHERE record_id = $1 ORDER BY sequence DESC LIMIT 1',
      [recordId],
    );
    expect(changes).toEqual([{ key: choice === 'ours' ? null : host.key }]);
  });

  test('asks again where the field cannot have the value', async () => {
    const { recordId, host } = await found();
    await host.complete('choose-value', { choice: 'other', value: '' });
    expect([host.open(), host.variable('conflictProblem')]).toEqual([
      ['choose-value'],
      'Expected name to have a value, but it has none.',
    ]);
    await host.complete('choose-value', { choice: 'theirs' });
    expect([host.ended(), await nameOf(recordId)]).toEqual(['COMPLETED', 'From there']);
  });

  test('ends where both sides come to agree by themselves', async () => {
    const { recordId, conflictId, host } = await found();
    const { externalId } = await bench.dataSource.manager.findOneByOrFail(ExternalId, { recordId, system: 'erp' });
    await handIn(bench.dataSource, connector, { externalId: externalId ?? '', version: '3', name: 'From here' });
    expect(await conflictOf(conflictId)).toMatchObject({ state: 'RESOLVED', choice: 'agreed' });
    await host.message('data-conflict-settled', conflictId, {});
    expect([host.ended(), host.visited().has('nothing-to-decide')]).toEqual(['COMPLETED', true]);
    const resolved = await bench.run('crm:resolve-conflict', { conflictId, choice: 'theirs' });
    expect(resolved).toMatchObject({ conflictChoice: 'agreed', recordId, field: 'name' });
  });

  test('walks every path of the model', () => {
    expect(walk.missing()).toEqual([]);
  });
});
