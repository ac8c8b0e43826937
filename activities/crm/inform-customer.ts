import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import { dispatch, sendTimes, type Outgoing } from '../channels/dispatch.js';
import { bpmnError, BPMN_ERROR, defineActivity, type ActivityContext } from '../define.js';
import { once } from './define-change.js';
import { id } from './fields.js';
import { noteOnTicket } from './ticket-note.js';

const type = 'crm:inform-customer';
const unreachable = 'CUSTOMER_UNREACHABLE';
const channels = ['email', 'sms'] as const;
type Channel = (typeof channels)[number];

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
    subject: z.string().min(1).max(900).describe('Subject of an e-mail, one line.'),
    text: z.string().min(1).max(1600).describe('What is written, at most 1,600 characters.'),
    ticketId: id('ticket whose timeline gets it').optional(),
  }),
  output: z.object({
    informed: z.boolean().describe('Whether the customer was reached.'),
    informedBy: z.enum(channels).nullable().describe('Channel that took it.'),
  }),
  errors: [{ code: 'CUSTOMER_NOT_FOUND', description: 'There is no customer with this id.' }],
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
      if (to !== null && (await reached({ ...asked, channel, to }, context))) {
        return { informed: true, informedBy: channel };
      }
    }
    const { idempotencyKey: key, processInstanceKey, now } = context;
    return once({ dataSource, key, activityType: type }, async (manager) => {
      const ticket = { id: asked.ticketId ?? null, customerId: customer.id };
      const subject = `Customer not reached: ${asked.subject}`;
      await noteOnTicket({ manager, processInstanceKey, now }, { ticket, subject, body: asked.text });
      return { informed: false, informedBy: null };
    });
  },
});

type Message = Pick<Outgoing, 'subject' | 'customerId' | 'ticketId'> & {
  readonly channel: Channel;
  readonly to: string;
  readonly text: string;
};

/** False where the other side refuses for good. */
async function reached({ channel, to, text, ...message }: Message, context: ActivityContext): Promise<boolean> {
  const { mail, sms } = context.dependencies;
  try {
    await dispatch(
      {
        ...message,
        channel,
        recipient: to,
        body: text,
        rejectedCode: unreachable,
        send: (messageId) =>
          channel === 'email'
            ? mail.send({ to, subject: message.subject, text, messageId })
            : sms.send({ to, body: text, messageId }),
      },
      context,
    );
    return true;
  } catch (failure) {
    if (failure instanceof ApplicationFailure && failure.type === BPMN_ERROR) return false;
    throw failure;
  }
}
