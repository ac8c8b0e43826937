import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import type { TemplateText } from '../../database/crm/templates/render.js';
import { contentOf, templateErrors } from '../channels/content.js';
import { dispatch, sendTimes, type Outgoing } from '../channels/dispatch.js';
import { replyInputs, replyOf } from '../channels/reply.js';
import { bpmnError, BPMN_ERROR, defineActivity, type ActivityContext } from '../define.js';
import { once } from './define-change.js';
import { id } from './fields.js';
import { noteOnTicket } from './ticket-note.js';

const type = 'crm:inform-customer';
const unreachable = 'CUSTOMER_UNREACHABLE';
const channels = ['email', 'sms'] as const;

export const informCustomer = defineActivity({
  type,
  title: 'Inform the customer',
  description:
    'Writes to a customer on the channel of their choice; on the other one where they have no address for it, or it is ' +
    'refused for good. A customer who cannot be reached at all is no failure: the timeline says so.',
  execution: 'remote',
  ...sendTimes,
  input: z.object({
    customerId: id('customer'),
    channel: z.enum(channels).optional().describe('Channel to try first; the customer’s choice where not given.'),
    template: z.string().min(1).describe('Name of the template that is written, in the customer’s language.'),
    templateVariables: z.record(z.string(), z.json()).default({}).describe('Values of its placeholders.'),
    ...replyInputs,
    ticketId: id('ticket whose timeline gets it').optional(),
  }),
  output: z.object({
    informed: z.boolean().describe('Whether the customer was reached.'),
    informedBy: z.enum(channels).nullable().describe('Channel that took it.'),
  }),
  errors: [{ code: 'CUSTOMER_NOT_FOUND', description: 'There is no customer with this id.' }, ...templateErrors],
  async run(asked, context) {
    const { dataSource } = context.dependencies;
    const customer = await dataSource.manager.findOneBy(Customer, { id: asked.customerId });
    if (customer === null) {
      const errorMessage = `Expected customer ${asked.customerId} to exist, but it does not.`;
      throw bpmnError({ errorCode: 'CUSTOMER_NOT_FOUND', errorMessage });
    }
    const first = asked.channel ?? customer.preferredChannel;
    for (const channel of [first, ...channels.filter((other) => other !== first)]) {
      const to = channel === 'email' ? customer.email : customer.phone;
      if (to === null) continue;
      const content = await contentOf({ ...asked, locale: customer.locale }, { channel, context });
      const { customerId, ticketId } = asked;
      const about = { customerId, ticketId, reply: replyOf(asked, context) };
      if (await reached({ ...about, ...content, channel, to }, context)) return { informed: true, informedBy: channel };
    }
    const { idempotencyKey: key, processInstanceKey, now } = context;
    return once({ dataSource, key, activityType: type }, async (manager) => {
      const ticket = { id: asked.ticketId ?? null, customerId: customer.id };
      await noteOnTicket(
        { manager, processInstanceKey, now },
        { ticket, subject: `Customer not reached: ${asked.template}` },
      );
      return { informed: false, informedBy: null };
    });
  },
});

interface Message extends TemplateText, Pick<Outgoing, 'channel' | 'customerId' | 'ticketId' | 'reply'> {
  readonly to: string;
}

/** False where the other side refuses for good. */
async function reached({ to, subject, body, html, ...message }: Message, context: ActivityContext): Promise<boolean> {
  const { mail, sms } = context.dependencies;
  const line = subject ?? 'SMS';
  try {
    await dispatch(
      {
        ...message,
        recipient: to,
        subject: line,
        body,
        rejectedCode: unreachable,
        send: (messageId) =>
          message.channel === 'email'
            ? mail.send({ to, subject: line, text: body, html, messageId })
            : sms.send({ to, body, messageId }),
      },
      context,
    );
    return true;
  } catch (failure) {
    if (failure instanceof ApplicationFailure && failure.type === BPMN_ERROR) return false;
    throw failure;
  }
}
