import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { broadcastSignal } from '../../database/engine/signals.js';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { assertOpen } from '../auth/grants.js';
import { RequestIds } from '../requests/request-ids.service.js';
import { assertFits } from '../validation/payload-size.js';
import { SignalDeliveryService } from './signal-delivery.service.js';
import type { SignalBroadcastRequest } from './signals.dto.js';

const TENANT = '<default>';

@Injectable()
export class SignalsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SignalDeliveryService) private readonly delivery: SignalDeliveryService,
    @Inject(RequestIds) private readonly requests: RequestIds,
  ) {}

  /** Answers after whoever waited for the signal has had it, so that the next search shows what it did. */
  async broadcast(
    signal: SignalBroadcastRequest,
    requestId?: string,
  ): Promise<{ readonly signalKey: Key; readonly tenantId: string }> {
    const { signalName: name } = signal;
    const variables = signal.variables ?? {};
    assertOpen('MESSAGE', name);
    assertFits(variables);
    const { signalKey, deliveries } = await this.database.transaction(async (manager) => {
      const [fresh = ''] = await nextKeys(manager, 1);
      const request = { id: requestId, tenantId: TENANT, asked: { signal } };
      const { key, repeated } = await this.requests.reserve(request, { key: fresh }, manager);
      // One transaction with the first: what it gave to whom is there, and is given by whoever comes to it.
      if (repeated) return { signalKey: key, deliveries: [] };
      return broadcastSignal(manager, { key, name, variables, tenantId: TENANT });
    });
    await this.delivery.deliverNow(deliveries);
    return { signalKey, tenantId: TENANT };
  }
}
