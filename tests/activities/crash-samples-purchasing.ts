/** One use of each activity of purchasing, votes and sharing, on records of its own. */
import { Supplier } from '../../database/crm/supplier.entity.js';
import type { Json } from '../../workflows/engine/record.js';
import type { Variables } from '../../workflows/contract.js';
import type { Bench } from './bench.js';

let number = 0;
const newSupplier = async ({ dataSource: { manager } }: Bench): Promise<string> => {
  number += 1;
  const email = `supplier${String(number)}@mail.example`;
  return (await manager.save(manager.create(Supplier, { name: 'Supplier', email, categories: ['lamps'] }))).id;
};
const request = { title: 'Lamps', items: [{ description: 'Lamp', quantity: 2 }], deadline: '2026-04-01T00:00:00Z' };
const newRequest = async (bench: Bench): Promise<Json> =>
  (await bench.run('quotation:create-request', request))['requestId'] ?? null;
const asked = async (bench: Bench): Promise<Variables> => {
  const [requestId, supplierId] = [await newRequest(bench), await newSupplier(bench)];
  const { quotationId = null } = await bench.run('quotation:ask', { requestId, supplierId });
  return { requestId, supplierId, quotationId };
};
const offered = async (bench: Bench): Promise<Variables> => {
  const { quotationId = null, ...of } = await asked(bench);
  await bench.run('quotation:record', { ...of, amount: 10, deliveryDays: 2 });
  return { quotationId };
};
const accepted = async (bench: Bench): Promise<Variables> => {
  const quotation = await offered(bench);
  await bench.run('quotation:decide', quotation);
  return quotation;
};
const ordered = async (bench: Bench): Promise<Variables> => {
  const { orderId = null } = await bench.run('purchase-order:create', await accepted(bench));
  return { orderId };
};
const sharing = async (bench: Bench): Promise<Variables> => {
  number += 1;
  const [partner] = await bench.query<{ id: string }>('INSERT INTO crm.organisations (name) VALUES ($1) RETURNING id', [
    `Partner ${String(number)}`,
  ]);
  const toOrganisation = partner?.id ?? null;
  return { toOrganisation, recordType: 'product', fields: ['name'], purpose: 'Offer', expiresAt: request.deadline };
};
const requested = async (bench: Bench): Promise<Variables> => {
  const { grantId = null } = await bench.run('sharing:request', await sharing(bench));
  return { grantId };
};

export const purchasingSamples: Readonly<Record<string, (bench: Bench) => Promise<Variables>>> = {
  'supplier:select': () => Promise.resolve({ categories: ['lamps'] }),
  'quotation:create-request': () => Promise.resolve(request),
  'quotation:ask': async (bench) => ({ requestId: await newRequest(bench), supplierId: await newSupplier(bench) }),
  'quotation:record': async (bench) => ({ ...(await asked(bench)), amount: 10, deliveryDays: 2 }),
  'quotation:collect': async (bench) => ({ requestId: await newRequest(bench) }),
  'quotation:extend': async (bench) => ({ requestId: await newRequest(bench), deadline: '2026-05-01T00:00:00Z' }),
  'quotation:close-request': async (bench) => ({ requestId: await newRequest(bench), status: 'cancelled' }),
  'quotation:decide': offered,
  'purchase-order:create': accepted,
  'purchase-order:update': async (bench) => ({ ...(await ordered(bench)), status: 'closed' }),
  'purchase-order:cancel': ordered,
  'dispute:open': async (bench) => ({ ...(await ordered(bench)), reason: 'Broken' }),
  'dispute:close': async (bench) => {
    const { disputeId = null } = await bench.run('dispute:open', { ...(await ordered(bench)), reason: 'Broken' });
    return { disputeId, state: 'settled' };
  },
  'supplier:rate': async (bench) => ({ supplierId: await newSupplier(bench), score: 4 }),
  'collaboration:tally-votes': () => {
    number += 1;
    const votes = [{ voter: 'ann', choice: 'approve' }];
    return Promise.resolve({ ballot: `ballot ${String(number)}`, voters: [{ voter: 'ann', weight: 1 }], votes });
  },
  'sharing:request': sharing,
  'consent:ask': async (bench) => {
    number += 1;
    const email = `consent${String(number)}@mail.example`;
    const { customerId = null } = await bench.run('crm:create-customer', { name: 'Ada', email });
    return { customerId, subject: 'Acme asks to see your number.', purpose: 'Repair' };
  },
  'sharing:grant': requested,
  'sharing:revoke': requested,
};
