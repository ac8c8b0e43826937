/** What Temporal stores of an instance is sealed, opens under every key of the ring, and replays. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Payload, defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

import { EncryptionCodec, keyIdOf } from '../../worker/temporal/encryption-codec.js';
import { testKey, withKeys } from '../support/data-keys.js';
import { EngineHost, type Instance } from './engine-host.js';
import {
  endEvent,
  messageCatch,
  messageDefinition,
  processXml,
  sequence,
  serviceTask,
  startEvent,
  userTask,
} from './process-xml.js';

const { History } = temporal.api.history.v1;

const PERSONAL = {
  email: 'mia.wong@example.org',
  phone: '+41 44 668 18 00',
  diagnosis: 'fracture of the left wrist',
  businessId: 'Mia Wong, born 1984',
  failure: 'no mailbox for Ms Wong-Keller',
  comment: '王美雅 will be late',
  actor: 'dr.keller',
};

/** Bytes and texts of all that Temporal stores of a run: its history, and what its lists show. */
async function storedOf({ handle }: Instance): Promise<Buffer> {
  const history = await handle.fetchHistory();
  const { raw } = await handle.describe();
  return Buffer.concat([
    History.encode(history).finish(),
    Buffer.from(JSON.stringify(history)),
    temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse.encode(raw).finish(),
  ]);
}

async function keyIdsIn({ handle }: Instance): Promise<Set<string | undefined>> {
  const ids = JSON.stringify(await handle.fetchHistory()).matchAll(/"encryption-key-id":"([^"]+)"/g);
  return new Set([...ids].map(([, id = '']) => Buffer.from(id, 'base64').toString()));
}

describe('histories', () => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: {
        'test:local': { execution: 'local', run: () => Promise.resolve({ diagnosis: PERSONAL.diagnosis }) },
        'test:remote': { execution: 'remote', run: () => Promise.resolve({ diagnosis: PERSONAL.diagnosis }) },
        'test:fails': { execution: 'remote', run: () => Promise.reject(new Error(PERSONAL.failure)) },
      },
    });
    await host.deploy(processXml({ id: 'child', content: sequence(startEvent, userTask('visit'), endEvent) }));
  });
  const keys = process.env['BATON_DATA_KEYS'] ?? '';
  afterAll(async () => {
    await host.close();
    process.env['BATON_DATA_KEYS'] = keys;
  });

  it('hold no value of a process, in no form, and replay', async () => {
    const call = `<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="child"
      propagateAllChildVariables="true" businessId="=person" /></bpmn:extensionElements></bpmn:callActivity>`;
    const definition = await host.deployOne(
      processXml({
        id: 'patient',
        definitions: messageDefinition('paid', 'paid'),
        content: sequence(
          startEvent,
          serviceTask('local', 'test:local'),
          serviceTask('remote', 'test:remote'),
          call,
          messageCatch('payment', 'paid'),
          serviceTask('fails', 'test:fails'),
          endEvent,
        ),
      }),
    );
    const { email, phone, businessId, comment, actor } = PERSONAL;
    const parent = await host.start(definition, {
      businessId,
      startedBy: actor,
      variables: { email, phone, person: businessId, key: email },
    });
    const child = await parent.called();
    await child.update('completeUserTask', {
      userTaskKey: await child.userTask('visit'),
      variables: { comment },
      actor,
    });
    await child.result();
    const subscriptionKey = await parent.eventually(() => parent.subscription('payment'));
    await parent.update('correlateMessage', { subscriptionKey, messageKey: '990000001', variables: { paidBy: email } });
    await parent.eventually(() => parent.incident('fails'));
    expect((await parent.state()).info.businessId).toBe(businessId);
    expect(child.handle.workflowId).toBe(child.key);

    for (const instance of [parent, child]) {
      const stored = await storedOf(instance);
      for (const [name, value] of Object.entries(PERSONAL)) {
        const forms = [value, JSON.stringify(value).slice(1, -1), Buffer.from(value).toString('base64').slice(0, -3)];
        expect({ name, found: forms.filter((form) => stored.includes(form)) }).toEqual({ name, found: [] });
      }
    }
    expect(await child.state()).toMatchObject({ status: 'completed' });
  });

  it('go on under a new key in the middle of a run, as long as the old one is there', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'rotated', content: sequence(startEvent, userTask('one'), userTask('two'), endEvent) }),
    );
    const instance = await host.start(definition, { variables: { note: 'old' } });
    process.env['BATON_DATA_KEYS'] = `${testKey('added', 9)},${keys}`;
    await instance.update('completeUserTask', {
      userTaskKey: await instance.userTask('one'),
      variables: { note2: 'new' },
    });
    expect(await keyIdsIn(instance)).toEqual(new Set(['test', 'added']));
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('two'), variables: {} });
    expect((await instance.result()).variables).toEqual({ note: 'old', note2: 'new' });
  });
});

describe('the codec', () => {
  const codec = new EncryptionCodec();
  const old = testKey('old', 7);
  const current = testKey('new', 8);
  const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)!;
  const open = async (payload: Payload): Promise<unknown> =>
    defaultPayloadConverter.fromPayload((await codec.decode([payload]))[0]!);
  const sealUnder = async (keys: string, value: unknown): Promise<Payload> =>
    withKeys(keys, async () => (await codec.encode([payloadOf(value)]))[0]!);

  it('opens what it sealed, in any script, and nothing at all', async () => {
    for (const value of ['', '张伟', { a: [1, null] }, undefined, 'x'.repeat(100_000)]) {
      expect(await open((await codec.encode([payloadOf(value)]))[0]!)).toEqual(value);
    }
  });

  it('seals the same value another way each time, and names its key', async () => {
    const [first, second] = await codec.encode([payloadOf('a'), payloadOf('a')]);
    expect(first?.data).not.toEqual(second?.data);
    expect(keyIdOf(await sealUnder(old, 'a'))).toBe('old');
  });

  it('reads what was never sealed as it is', async () => {
    const payload = payloadOf({ plan: { hash: 'f' } });
    expect(keyIdOf(payload)).toBeUndefined();
    expect(await codec.decode([payload])).toEqual([payload]);
  });

  it('opens under an old key, and says which one is missing', async () => {
    const payload = await sealUnder(old, 'secret');
    expect(await withKeys(`${current},${old}`, () => open(payload))).toBe('secret');
    await expect(withKeys(current, () => open(payload))).rejects.toThrow(
      'Expected BATON_DATA_KEYS to have the key old, but it has none of that name.',
    );
  });

  it('refuses what was changed, or is sealed by another key of that name', async () => {
    const payload = await sealUnder(old, 'secret');
    const bent = { ...payload, data: Buffer.from(payload.data!).fill(0, 20, 21) };
    await expect(withKeys(old, () => open(bent))).rejects.toThrow();
    await expect(withKeys(testKey('old', 9), () => open(payload))).rejects.toThrow();
  });

  it('opens without sealing where that is switched off', async () => {
    const plain = new EncryptionCodec(false);
    const payload = payloadOf('a');
    expect(await plain.encode([payload])).toEqual([payload]);
    const [opened] = await plain.decode(await codec.encode([payload]));
    expect(defaultPayloadConverter.fromPayload(opened!)).toBe('a');
  });
});
