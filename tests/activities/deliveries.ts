import type { DataSource } from 'typeorm';
import {
  acknowledgeDelivery,
  pendingDeliveries,
  publishMessage,
  type Delivery,
} from '../../database/engine/messages.js';
import type { Variables } from '../../workflows/contract.js';

interface Message {
  readonly messageName: string;
  readonly correlationKey: string;
}

/** Messages on their way through PostgreSQL, in place of the API's loop: they are handed over when the scenario says so. */
export class Deliveries {
  private due: Delivery[] = [];

  constructor(private readonly dataSource: DataSource) {}

  /** That somebody has published. */
  async pending({ messageName, correlationKey }: Message): Promise<Delivery | undefined> {
    this.due.push(...(await pendingDeliveries(this.dataSource.manager, 100)));
    const found = this.due.find((one) => one.messageName === messageName && one.correlationKey === correlationKey);
    this.due = this.due.filter((one) => one !== found);
    return found;
  }

  /** One that is published now; undefined where nobody waits for it. */
  async publish({ messageName: name, correlationKey }: Message, variables: Variables): Promise<Delivery | undefined> {
    const publication = { name, correlationKey, variables, timeToLiveMs: 0, tenantId: '<default>' };
    const published = await publishMessage(this.dataSource.manager, publication);
    return 'deliveries' in published ? published.deliveries[0] : undefined;
  }

  async made({ deliveryKey }: Delivery): Promise<void> {
    await acknowledgeDelivery(this.dataSource.manager, deliveryKey);
  }
}
