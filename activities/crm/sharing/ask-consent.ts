import { z } from 'zod';
import { ConsentRequest } from '../../../database/crm/consent-request.entity.js';
import { CONSENT_LINK } from '../../../database/crm/consents/answer.js';
import { Customer } from '../../../database/crm/customer.entity.js';
import { hashToken, signToken } from '../../../database/crm/links/signed-token.js';
import { dispatch, sendTimes, suppressed } from '../../channels/dispatch.js';
import { bpmnError, defineActivity, type ActivityContext } from '../../define.js';
import { linkUrl } from '../../feedback/link.js';
import { once } from '../define-change.js';
import { id } from '../fields.js';

const type = 'consent:ask';

const input = z.object({
  customerId: id('customer'),
  subject: z.string().min(1).describe('Who is to see what, as the customer reads it.'),
  purpose: z.string().min(1).describe('What for, as the customer reads it.'),
  validForHours: z.number().positive().max(8760).default(336).describe('How long the link works, in hours.'),
});

export const askConsent = defineActivity({
  type,
  title: 'Ask a customer for consent',
  description:
    'Mails a customer the question whether their data may be shared, with a signed link to a page that takes one ' +
    'answer. The answer is kept as a consent and comes back as message `consent-answered` with variable `consent` ' +
    '(`given`, `refused`).',
  execution: 'remote',
  ...sendTimes,
  input,
  output: z.object({
    consentRequestId: z.string().describe('Id of the question.'),
    consentCorrelationKey: z.string().describe('Correlation key of message `consent-answered`.'),
  }),
  errors: [
    { code: 'CUSTOMER_UNREACHABLE', description: 'There is no e-mail address, or the other side refuses it for good.' },
  ],
  async run(asked, context) {
    const { dataSource, links } = context.dependencies;
    const customer = await dataSource.manager.findOneBy(Customer, { id: asked.customerId });
    const to = customer?.email ?? null;
    if (customer === null || to === null) {
      const errorMessage = `Expected customer ${asked.customerId} to have an e-mail address, but there is none.`;
      throw bpmnError({ errorCode: 'CUSTOMER_UNREACHABLE', errorMessage });
    }
    const { expiresAt, ...answer } = await createRequest(asked, context);
    const id = answer.consentRequestId;
    const token = signToken({ use: CONSENT_LINK, id, expiresAt: new Date(expiresAt) }, links.secret);
    const body = (link: string) =>
      `Hello ${customer.name},\n\n${asked.subject}\n\nPurpose: ${asked.purpose}\n\n` +
      `Do you agree? One page, no account; without an answer nothing is shared:\n\n${link}\n`;
    const text = body(linkUrl('consents', token, links));
    const { outcome, reason } = await dispatch(
      {
        channel: 'email',
        recipient: to,
        content: { subject: 'May we share your data?', body: text, html: null, bodyToKeep: body('[link]') },
        customerId: asked.customerId,
        rejectedCode: 'CUSTOMER_UNREACHABLE',
      },
      context,
    );
    if (outcome === 'suppressed') throw suppressed('CUSTOMER_UNREACHABLE', to, reason);
    return answer;
  },
});

/** The row and the hash of its token, once; a later attempt makes the same token from the same row. */
function createRequest(asked: z.output<typeof input>, context: ActivityContext) {
  const { dependencies, idempotencyKey: key, processInstanceKey, now } = context;
  return once({ dataSource: dependencies.dataSource, key, activityType: type, processInstanceKey }, async (manager) => {
    const { validForHours, ...question } = asked;
    const expiresAt = new Date(Math.floor(now.getTime() / 1000 + validForHours * 3600) * 1000);
    const { id } = await manager.save(
      manager.create(ConsentRequest, { ...question, expiresAt, correlationKey: processInstanceKey, createdAt: now }),
    );
    const token = signToken({ use: CONSENT_LINK, id, expiresAt }, dependencies.links.secret);
    await manager.update(ConsentRequest, { id }, { tokenHash: hashToken(token) });
    return {
      consentRequestId: id,
      consentCorrelationKey: processInstanceKey,
      expiresAt: expiresAt.toISOString(),
    };
  });
}
