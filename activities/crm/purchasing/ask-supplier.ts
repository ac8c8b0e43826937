import { z } from 'zod';
import { QuotationRequest } from '../../../database/crm/quotation-request.entity.js';
import { Quotation } from '../../../database/crm/quotation.entity.js';
import { QUOTATION_LINK } from '../../../database/crm/quotations/answer.js';
import { QUOTATION_RECEIVED, quotationCorrelationKey } from '../../../database/crm/quotations/correlation.js';
import { hashToken, signToken } from '../../../database/crm/links/signed-token.js';
import { Supplier } from '../../../database/crm/supplier.entity.js';
import { dispatch, sendTimes, suppressed } from '../../channels/dispatch.js';
import { bpmnError, defineActivity, type ActivityContext } from '../../define.js';
import { linkUrl } from '../../feedback/link.js';
import { once } from '../define-change.js';
import { id } from '../fields.js';
import { quotationMail } from './quotation-mail.js';
import { lockRequest, lockSupplier, requestNotFound, supplierNotFound } from './lock.js';

const type = 'quotation:ask';
const DAY_MS = 86_400_000;
/** Answers after the deadline are noted so long. */
const LATE_DAYS = 7;

const input = z.object({
  requestId: id('request'),
  supplierId: id('supplier'),
  reminder: z.boolean().default(false).describe('Whether they were asked before: the mail then says so.'),
});

export const askSupplier = defineActivity({
  type,
  title: 'Ask a supplier for a quotation',
  description:
    'Mails a request for quotation in the supplier’s language, with a signed link to a form that needs no account and ' +
    'takes one answer. The answer comes back as message `quotation-received` with variables `declined`, `amount`, ' +
    '`deliveryDays`, `validUntil`, `quotationId`. Answers after the deadline come as `quotation-late`, whose ' +
    'correlation key is the request’s id. An answer to the mail comes back as `quotation-received` as well, its text in `reply`.',
  execution: 'remote',
  ...sendTimes,
  input,
  output: z.object({
    quotationId: z.string().describe('Id of the quotation.'),
    quotationCorrelationKey: z.string().describe('Correlation key of message `quotation-received`.'),
  }),
  errors: [
    requestNotFound,
    supplierNotFound,
    { code: 'SUPPLIER_UNREACHABLE', description: 'There is no e-mail address, or the other side refuses it for good.' },
  ],
  async run(asked, context) {
    const { dataSource, links } = context.dependencies;
    const { expiresAt, ...answer } = await prepare(asked, context);
    const request = await dataSource.manager.findOneByOrFail(QuotationRequest, { id: asked.requestId });
    const { name, email, locale } = await dataSource.manager.findOneByOrFail(Supplier, { id: asked.supplierId });
    if (email === null) {
      const errorMessage = `Expected supplier ${asked.supplierId} to have an e-mail address, but there is none.`;
      throw bpmnError({ errorCode: 'SUPPLIER_UNREACHABLE', errorMessage });
    }
    const token = tokenOf(answer.quotationId, { expiresAt: new Date(expiresAt), secret: links.secret });
    const { reminder, supplierId } = asked;
    const written = (link: string) => quotationMail({ request, supplierId, name, locale, reminder, link });
    const { subject, text } = written(linkUrl('quotations', token, links));
    const { outcome, reason } = await dispatch(
      {
        channel: 'email',
        recipient: email,
        content: { subject, body: text, html: null, bodyToKeep: written('[link]').text },
        reply: { messageName: QUOTATION_RECEIVED, correlationKey: answer.quotationCorrelationKey },
        rejectedCode: 'SUPPLIER_UNREACHABLE',
      },
      context,
    );
    if (outcome === 'suppressed') throw suppressed('SUPPLIER_UNREACHABLE', email, reason);
    return answer;
  },
});

/** The quotation's row and the hash of its token, once; a later attempt makes the same token from the same times. */
function prepare({ requestId, supplierId }: z.output<typeof input>, context: ActivityContext) {
  const { dependencies, idempotencyKey: key, processInstanceKey, now } = context;
  return once({ dataSource: dependencies.dataSource, key, activityType: type, processInstanceKey }, async (manager) => {
    const { deadline, ownedBy } = await lockRequest(manager, { id: requestId });
    await lockSupplier(manager, { id: supplierId });
    const row = manager.create(Quotation, { requestId, supplierId, ownedBy, createdAt: now, updatedAt: now });
    const { id: quotationId } =
      (await manager.findOneBy(Quotation, { requestId, supplierId })) ?? (await manager.save(row));
    const expiresAt = new Date(deadline.getTime() + LATE_DAYS * DAY_MS);
    const tokenHash = hashToken(tokenOf(quotationId, { expiresAt, secret: dependencies.links.secret }));
    await manager.update(Quotation, { id: quotationId }, { tokenHash, updatedAt: now });
    return {
      quotationId,
      quotationCorrelationKey: quotationCorrelationKey({ requestId, supplierId }),
      expiresAt: expiresAt.toISOString(),
    };
  });
}

function tokenOf(quotationId: string, { expiresAt, secret }: { readonly expiresAt: Date; readonly secret: string }) {
  return signToken({ use: QUOTATION_LINK, id: quotationId, expiresAt }, secret);
}
