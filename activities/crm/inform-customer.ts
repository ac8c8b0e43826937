import { z } from 'zod';
import { Customer } from '../../database/crm/customer.entity.js';
import { contentOf, templateErrors } from '../channels/content.js';
import { dispatch, sendTimes, type Outgoing } from '../channels/dispatch.js';
import { replyInputs, replyOf } from '../channels/reply.js';
import { bpmnError, defineActivity, isBpmnError, type ActivityContext } from '../define.js';
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
      const recipient = channel === 'email' ? customer.email : customer.phone;
      if (recipient === null) continue;
      const content = await contentOf({ ...asked, locale: customer.locale }, { channel, context });
      const { customerId, ticketId } = asked;
      const message = { channel, recipient, content, customerId, ticketId, reply: replyOf(asked, context) };
      if (await reached(message, context)) return { informed: true, informedBy: channel };
    }
    const { idempotencyKey: key, processInstanceKey, now } = context;
    return once({ dataSource, key, activityType: type, processInstanceKey }, async (manager) => {
      const ticket = { id: asked.ticketId ?? null, customerId: customer.id };
      await noteOnTicket(
        { manager, processInstanceKey, now },
        { ticket, subject: `Customer not reached: ${asked.template}` },
      );
      return { informed: false, informedBy: null };
    });
  },
});

/** False where the other side refuses for good, or the customer wants nothing on this channel. */
async function reached(message: Omit<Outgoing, 'rejectedCode'>, context: ActivityContext): Promise<boolean> {
  try {
    const { outcome } = await dispatch({ ...message, rejectedCode: unreachable }, context);
    return outcome !== 'suppressed';
  } catch (failure) {
    if (isBpmnError(failure)) return false;
    throw failure;
  }
}
