/** How a send says that the answer to it is to come back to its process. */
import { z } from 'zod';
import type { Reply } from '../../database/crm/outbox/queue-message.js';
import type { ActivityContext } from '../define.js';

export const replyInputs = {
  replyMessageName: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe(
      'BPMN message that an answer becomes while the instance runs; `customer-reply` where only `replyCorrelationKey` is given. ' +
        'Its variables: `reply`, `replySubject`, `replyFrom`, `replyChannel`, `replyReceivedAt`, `replyAttachments`, `inboundMessageId`.',
    ),
  replyCorrelationKey: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('Correlation key of that message; the process instance key where only `replyMessageName` is given.'),
};

export function replyOf(
  said: { readonly replyMessageName?: string | undefined; readonly replyCorrelationKey?: string | undefined },
  { processInstanceKey }: ActivityContext,
): Reply | undefined {
  const { replyMessageName: messageName, replyCorrelationKey: correlationKey } = said;
  if (messageName === undefined && correlationKey === undefined) return undefined;
  return { messageName: messageName ?? 'customer-reply', correlationKey: correlationKey ?? processInstanceKey };
}
