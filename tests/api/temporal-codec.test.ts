/** Temporal's interface and command line see what is sealed, by the protocol that they speak; nobody else does. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { userTaskModel } from './models.js';
import { startWithPeople, type People } from './people.js';

const { Payload } = temporal.api.common.v1;

/** As the harness has it. */
const UI = 'http://127.0.0.1:8233';
const SECRET = 'fracture of the left wrist';

interface JsonPayload {
  readonly metadata: Readonly<Record<string, string>>;
  readonly data: string;
}

let who: People;
beforeAll(async () => {
  who = await startWithPeople();
  await who.deploy({ 'approval.bpmn': userTaskModel('approval') });
  await who.machine('reader', 'operator');
});
afterAll(() => who.api.close());

/** Input and summary of a new instance, as Temporal keeps them and its interface sends them. */
async function stored(): Promise<readonly [JsonPayload, JsonPayload]> {
  const { body } = await who.admin('POST', '/process-instances', {
    processDefinitionId: 'approval',
    businessId: 'ORD-17',
    variables: { diagnosis: SECRET },
  });
  const { events } = await who.api.temporal.workflow.getHandle(body.processInstanceKey).fetchHistory();
  const [started] = events ?? [];
  const [input] = started?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  const sent = (payload: object): JsonPayload =>
    Payload.toObject(Payload.fromObject(payload), { bytes: String }) as JsonPayload;
  return [sent(input ?? {}), sent(started?.userMetadata?.summary ?? {})];
}

const codec = (
  what: 'decode' | 'encode',
  payloads: readonly object[],
  headers: Readonly<Record<string, string>> = {},
) => who.api.call('POST', `/temporal/codec/${what}`, { payloads }, { 'x-namespace': 'default', ...headers });

const asAdmin = () => ({ authorization: who.authorization['admin'] ?? '' });
const textOf = ({ data }: JsonPayload): string => Buffer.from(data, 'base64').toString();

it('opens what Temporal keeps, seals it again, and leaves what is plain as it is', async () => {
  const sealedOnes = await stored();
  expect(sealedOnes.map(textOf).join()).not.toMatch(/fracture|ORD-17|Review/);
  const plain = { metadata: { encoding: Buffer.from('json/plain').toString('base64') }, data: 'MTI=' };
  const opened = await codec('decode', [...sealedOnes, plain], asAdmin());
  expect(opened).toMatchObject({ status: 200, body: { payloads: [{ metadata: plain.metadata }, {}, plain] } });
  const [input, summary] = opened.body.payloads;
  expect(JSON.parse(textOf(input))).toMatchObject({ variables: { diagnosis: SECRET } });
  expect(JSON.parse(textOf(summary))).toBe('Review, ORD-17');

  const sealed = await codec('encode', [input], asAdmin());
  expect(textOf(sealed.body.payloads[0])).not.toContain(SECRET);
  expect((await codec('decode', sealed.body.payloads, asAdmin())).body).toEqual({ payloads: [input] });
});

it('is for administrators: a role that sees instances sees those of its tenants alone', async () => {
  const [input] = await stored();
  expect(await codec('decode', [input])).toMatchObject({ status: 401 });
  expect(await codec('decode', [input], { authorization: who.authorization['reader'] ?? '' })).toMatchObject({
    status: 403,
    body: { detail: expect.stringContaining('temporal:decode') },
  });
});

it('refuses what no key of ours sealed', async () => {
  const [input] = await stored();
  const bytes = Buffer.from(input.data, 'base64');
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  const elsewhere = { ...input.metadata, 'encryption-key-id': Buffer.from('lost').toString('base64') };
  for (const [payload, reason] of [
    [{ ...input, data: bytes.toString('base64') }, 'authenticate'],
    [{ ...input, metadata: elsewhere }, 'the key lost'],
    [{ ...input, data: 'AAAA' }, 'sealed'],
    [{ ...input, metadata: { encoding: 1 } }, 'base64'],
    [{ ...input, data: 1 }, 'a text'],
  ] as const)
    expect(await codec('decode', [payload], asAdmin())).toMatchObject({
      status: 400,
      body: { code: 'INVALID_ARGUMENT', detail: expect.stringContaining(reason) },
    });
});

it('lets pages of Temporal’s interface ask, with the session of who looks; others neither', async () => {
  const preflight = (origin: string): Promise<Response> =>
    fetch(`${who.api.url}/v2/temporal/codec/decode`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-namespace',
      },
    });
  const { headers } = await preflight(UI);
  expect(Object.fromEntries(headers)).toMatchObject({
    'access-control-allow-origin': UI,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type,x-namespace',
  });
  expect((await preflight('http://evil.example')).headers.get('access-control-allow-origin')).toBeNull();

  const session = await fetch(`${who.api.url}/v2/authentication/session`, { method: 'POST', headers: asAdmin() });
  const [cookie = ''] = (session.headers.get('set-cookie') ?? '').split(';');
  const [input] = await stored();
  const from = (origin: string) => ({ cookie, origin, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' });
  expect(await codec('decode', [input], from(UI))).toMatchObject({ status: 200 });
  expect(await codec('decode', [input], from('http://evil.example'))).toMatchObject({ status: 401 });
  const elsewhere = await who.api.call('POST', '/signals/broadcast', { signalName: 'x' }, from(UI));
  expect(elsewhere).toMatchObject({ status: 401 });
});
