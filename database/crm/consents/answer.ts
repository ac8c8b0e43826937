/** A customer's answer to whether their data may be used: taken once, and kept as a consent. */
import type { EntityManager } from 'typeorm';
import { Consent } from '../consent.entity.js';
import { ConsentRequest } from '../consent-request.entity.js';
import { findByLink, refuse, type ReplyLink, type ReplyMessage, type ReplyRefusal } from '../links/reply.js';

export const CONSENT_LINK = 'consent';
export const CONSENT_ANSWERED = 'consent-answered';
/** Purpose of the consents that are written. */
export const SHARING = 'sharing';

export interface OpenConsent {
  readonly kind: 'open';
  readonly subject: string;
  readonly purpose: string;
}

/** What the page behind a link asks, or why there is none. Changes nothing. */
export async function findConsent(manager: EntityManager, link: ReplyLink): Promise<OpenConsent | ReplyRefusal> {
  const found = await findByLink(manager, { ...link, ...byLink });
  if (found.kind === 'refused') return found;
  const { subject, purpose } = found.row;
  return { kind: 'open', subject, purpose };
}

/** Call it inside a transaction, so that the answer is written and published together or not at all. */
export async function answerConsent(
  manager: EntityManager,
  { answer, ...link }: ReplyLink & { readonly answer: unknown },
): Promise<ReplyMessage | ReplyRefusal> {
  const found = await findByLink(manager, { ...link, ...byLink, find: locked });
  if (found.kind === 'refused') return found;
  if (answer !== 'given' && answer !== 'refused') return refuse('invalid');
  const { id, customerId, correlationKey } = found.row;
  const { now } = link;
  await manager.update(ConsentRequest, { id }, { answer, answeredAt: now });
  await manager.insert(Consent, {
    customerId,
    purpose: SHARING,
    state: answer === 'given' ? 'given' : 'withdrawn',
    source: 'consent-link',
    recordedAt: now,
  });
  return {
    kind: 'answered',
    messageName: CONSENT_ANSWERED,
    correlationKey,
    messageId: `consent:${id}`,
    variables: { consent: answer, consentAnsweredAt: now.toISOString() },
  };
}

const byLink = {
  use: CONSENT_LINK,
  find: (manager: EntityManager, id: string) => manager.findOneBy(ConsentRequest, { id }),
  answered: ({ answeredAt }: ConsentRequest) => answeredAt !== null,
};

const locked = (manager: EntityManager, id: string) =>
  manager.findOne(ConsentRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
