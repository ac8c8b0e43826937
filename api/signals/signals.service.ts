import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { broadcastSignal } from '../../database/engine/signals.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { assertOpen } from '../auth/grants.js';
import { assertFits } from '../validation/payload-size.js';
import { SignalDeliveryService } from './signal-delivery.service.js';
import type { SignalBroadcastRequest } from './signals.dto.js';

const TENANT = '<default>';

@Injectable()
export class SignalsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(SignalDeliveryService) private readonly delivery: SignalDeliveryService,
  ) {}

  /** Answers after whoever waited for the signal has had it, so that the next search shows what it did. */
  async broadcast({
    signalName: name,
    variables,
  }: SignalBroadcastRequest): Promise<{ readonly signalKey: Key; readonly tenantId: string }> {
    assertOpen('MESSAGE', name);
    assertFits(variables ?? {});
    const { signalKey, deliveries } = await this.database.transaction((manager) =>
      broadcastSignal(manager, { name, variables: variables ?? {}, tenantId: TENANT }),
    );
    await this.delivery.deliverNow(deliveries);
    return { signalKey, tenantId: TENANT };
  }
}
