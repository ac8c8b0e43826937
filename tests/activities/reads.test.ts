/** A stretch of tasks that is cut off runs again: what it asks is answered as the first time, whatever has changed since. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Variables } from '../../workflows/contract.js';
import { startPurchasingBench, type PurchasingBench } from './purchasing-bench.js';

let bench: PurchasingBench;
let customerId: string;
beforeAll(async () => {
  bench = await startPurchasingBench();
  customerId = String((await bench.run('crm:create-customer', { name: 'Ada' }))['customerId']);
});
afterAll(() => bench.stop());

const valves = ['valves'];
const lead = { name: 'Bea Born', email: 'bea@mail.example', phone: '+4930901820' };

interface Read {
  readonly input: () => Variables;
  /** After this the answer is another one. */
  readonly change: () => Promise<unknown>;
  readonly before: Variables;
  readonly after: Variables;
}

const READS: Readonly<Record<string, Read>> = {
  'crm:find-duplicates': {
    input: () => lead,
    change: () => bench.run('crm:create-lead', lead),
    before: { duplicate: false },
    after: { duplicate: true, duplicateKind: 'lead' },
  },
  'crm:read-consent': {
    input: () => ({ customerId, purpose: 'survey' }),
    change: () =>
      bench.run('crm:record-consent', { customerId, purpose: 'survey', state: 'withdrawn', source: 'test' }),
    before: { emailConsent: 'unknown' },
    after: { emailConsent: 'withdrawn' },
  },
  'supplier:select': {
    input: () => ({ categories: valves }),
    change: () => bench.supplier({ name: 'ann', email: 'ann@supplier.example', categories: valves }),
    before: { supplierCount: 0 },
    after: { supplierCount: 1 },
  },
  'channels:filter': {
    input: () => ({ text: 'Cheap backlinks, best SEO services' }),
    change: () => bench.query('UPDATE crm.filter_rules SET active = false'),
    before: { suppressed: true },
    after: { suppressed: false },
  },
};

describe.each(Object.entries(READS))('%s', (type, { input, change, before, after }) => {
  test('answers under its key what it answered first, and anew under another', async () => {
    const key = `read-${type}`;
    const first = await bench.run(type, input(), { key });
    expect(first).toMatchObject(before);
    await change();
    expect(await bench.run(type, input(), { key })).toEqual(first);
    expect(await bench.run(type, input())).toMatchObject(after);
  });

  test('answers two at the same time alike', async () => {
    const key = `both-${type}`;
    const [one, other] = await Promise.all([bench.run(type, input(), { key }), bench.run(type, input(), { key })]);
    expect(one).toEqual(other);
  });
});
