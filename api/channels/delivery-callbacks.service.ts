import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { publishMessage } from '../../database/engine/messages.js';
import { CALL_MESSAGE, recordCallStatus, recordDigits } from '../../database/crm/outbox/call-ended.js';
import { recordDeliveryStatus } from '../../database/crm/outbox/delivery-status.js';
import { fromDigits } from '../../database/crm/outbox/message-id.js';
import { checkedBy } from '../crm/records/record-schema.js';
import { DeliveryService } from '../messages/delivery.service.js';

/** Twilio's names, beside many more of no interest here. */
const smsStatus = z.object({
  MessageSid: z.string().max(64),
  MessageStatus: z.string().max(64),
  ErrorCode: z.string().max(64).optional(),
});
const callStatus = z.object({ CallSid: z.string().max(64), CallStatus: z.string().max(64) });
const digits = z.object({ Digits: z.string().regex(/^[0-9*#]{1,16}$/, 'expected digits of a telephone') });

/** How long the end of a call waits for a process that does not wait for it yet. */
const TIME_TO_LIVE_MS = 7 * 86_400_000;

/** What gateways report of messages and calls they took; `message` is what our address of the callback named. */
@Injectable()
export class DeliveryCallbacksService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
  ) {}

  async smsStatus(message: string, body: unknown): Promise<void> {
    const { MessageSid, MessageStatus, ErrorCode } = checkedBy(smsStatus, body) as z.output<typeof smsStatus>;
    await this.database.transaction((manager) =>
      recordDeliveryStatus(manager, {
        messageId: fromDigits(message),
        providerId: MessageSid,
        status: MessageStatus,
        errorCode: ErrorCode,
        now: new Date(),
      }),
    );
  }

  async digits(message: string, body: unknown): Promise<void> {
    const { Digits } = checkedBy(digits, body) as z.output<typeof digits>;
    await recordDigits(this.database.manager, { messageId: fromDigits(message), digits: Digits });
  }

  /** The end of a call and its message are written together; the process has it when the gateway is answered. */
  async callStatus(message: string, body: unknown): Promise<void> {
    const { CallSid, CallStatus } = checkedBy(callStatus, body) as z.output<typeof callStatus>;
    const deliveries = await this.database.transaction(async (manager) => {
      const report = { messageId: fromDigits(message), providerId: CallSid, status: CallStatus, now: new Date() };
      const ended = await recordCallStatus(manager, report);
      if (!ended) return [];
      const published = await publishMessage(manager, {
        ...{ ...ended, name: CALL_MESSAGE, timeToLiveMs: TIME_TO_LIVE_MS, tenantId: '<default>' },
      });
      return 'duplicate' in published ? [] : published.deliveries;
    });
    await this.delivery.deliverNow(deliveries);
  }
}
