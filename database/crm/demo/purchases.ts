/** What was bought, with the offers it was chosen from and the votes for it. */
import type { EntityManager } from 'typeorm';
import { PurchaseOrderLine } from '../purchase-order-line.entity.js';
import { PurchaseOrder } from '../purchase-order.entity.js';
import { QuotationRequest } from '../quotation-request.entity.js';
import { Quotation } from '../quotation.entity.js';
import { Supplier } from '../supplier.entity.js';
import { Vote } from '../vote.entity.js';
import { daysAgo } from './days.js';

interface Purchase extends Pick<PurchaseOrder, 'status'> {
  readonly title: string;
  readonly item: { readonly description: string; readonly quantity: number; readonly unit: string };
  readonly orderedDaysAgo: number;
  /** Supplier, amount and days to delivery: the first was chosen. */
  readonly offers: readonly (readonly [supplier: string, amount: string, deliveryDays: number])[];
  readonly votes: readonly (readonly [voter: string, weight: string, choice: string])[];
}

const PURCHASES: readonly Purchase[] = [
  {
    title: 'Castings for pump 65',
    item: { description: 'Pump housing 65, raw', quantity: 120, unit: 'piece' },
    status: 'closed',
    orderedDaysAgo: 35,
    offers: [
      ['Nordic Castings AS', '8640.00', 14],
      ['宁波东方精密铸造有限公司', '7900.00', 35],
    ],
    votes: [
      ['paula', '2', 'approve'],
      ['finn', '3', 'approve'],
      ['rita', '1', 'abstain'],
    ],
  },
  {
    title: '控制器电路板',
    item: { description: '控制器 S 电路板', quantity: 300, unit: 'piece' },
    status: 'confirmed',
    orderedDaysAgo: 6,
    offers: [
      ['宁波东方精密铸造有限公司', '13500.00', 21],
      ['深圳市华灵电子有限公司', '12900.00', 40],
    ],
    votes: [
      ['paula', '2', 'approve'],
      ['finn', '3', 'reject'],
      ['rita', '1', 'approve'],
    ],
  },
  {
    title: 'Cartons for controllers',
    item: { description: 'Carton 40 × 30 × 20', quantity: 2000, unit: 'piece' },
    status: 'ordered',
    orderedDaysAgo: 1,
    offers: [['Boxwell Packaging Ltd', '860.00', 5]],
    votes: [],
  },
];

export async function purchases(manager: EntityManager): Promise<void> {
  for (const { title, item, status, orderedDaysAgo, offers, votes } of PURCHASES) {
    const [orderedAt, deadline] = [daysAgo(orderedDaysAgo), daysAgo(orderedDaysAgo + 1)];
    const request = await manager.save(
      manager.create(QuotationRequest, {
        ...{ title, items: [item], deadline, requestedBy: 'tom', currency: 'EUR' },
        status: status === 'closed' ? 'closed' : 'decided',
      }),
    );
    for (const [index, [name, amount, deliveryDays]] of offers.entries()) {
      const { id: supplierId } = await manager.findOneByOrFail(Supplier, { name });
      const state = index === 0 ? 'accepted' : 'refused';
      const offer = { requestId: request.id, supplierId, state, amount, deliveryDays } as const;
      const { id: quotationId } = await manager.save(
        manager.create(Quotation, { ...offer, currency: 'EUR', receivedAt: deadline }),
      );
      if (index > 0) continue;
      const expectedAt = daysAgo(orderedDaysAgo - deliveryDays);
      const order = { supplierId, quotationId, status, total: amount, currency: 'EUR', orderedAt, expectedAt } as const;
      const { id: orderId } = await manager.save(
        manager.create(PurchaseOrder, { ...order, deliveredAt: status === 'closed' ? expectedAt : null }),
      );
      await manager.insert(PurchaseOrderLine, { ...item, orderId, line: 1, quantity: String(item.quantity) });
      const ballot = `order:${request.id}:${quotationId}:1`;
      await manager.save(
        votes.map(([voter, weight, choice]) =>
          manager.create(Vote, { ballot, voter, weight, choice, castAt: orderedAt }),
        ),
      );
    }
  }
}
