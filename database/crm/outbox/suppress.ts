/** Addresses that are not written to any more: why, and whether a message is meant. */
import type { EntityManager } from 'typeorm';
import type { TemplateChannel } from '../message-template.entity.js';
import type { Purpose } from '../outbox-message.entity.js';
import { sealedAs, sealedForms } from '../sealed.js';
import { Suppression, type SuppressionReason } from '../suppression.entity.js';

export interface Unwanted {
  readonly channel: TemplateChannel;
  /** E-mail address or number in E.164. */
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly now: Date;
}

/**
 * Suppresses an address from now on; one that is suppressed already stays as it is, but for an opt-out that a bounce or
 * complaint outweighs. Answers whether it is new. An opt-out from e-mail stops marketing alone; everything else stops all.
 */
export async function suppress(manager: EntityManager, { channel, address, reason, now }: Unwanted): Promise<boolean> {
  const normal = normalAddress(address);
  const found = await manager.findOneBy(Suppression, { channel, address: sealedAs(normal) });
  if (found) {
    if (found.reason === 'opt-out') await manager.update(Suppression, { id: found.id }, { reason });
    return false;
  }
  await manager
    .createQueryBuilder()
    .insert()
    .into(Suppression)
    .values({ channel, address: normal, reason, since: now })
    .orIgnore()
    .execute();
  return true;
}

/** E.g. after an SMS `START`; bounces and complaints stay. */
export async function liftOptOut(
  manager: EntityManager,
  { channel, address }: Pick<Unwanted, 'channel' | 'address'>,
): Promise<void> {
  await manager.delete(Suppression, { channel, address: sealedAs(normalAddress(address)), reason: 'opt-out' });
}

/** Undefined where it may be sent. */
export async function suppressionOf(
  manager: EntityManager,
  message: {
    readonly channel: TemplateChannel;
    readonly recipient: string;
    readonly purpose: Purpose;
    readonly customerId: string | null;
  },
): Promise<SuppressionReason | 'consent-withdrawn' | undefined> {
  const { channel, recipient, purpose, customerId } = message;
  const [suppression] = await manager.query<readonly { readonly reason: SuppressionReason }[]>(
    'SELECT reason FROM crm.suppressions WHERE channel = $1 AND address = ANY($2)',
    [channel, sealedForms(normalAddress(recipient))],
  );
  const serviceMail = channel === 'email' && purpose === 'service';
  if (suppression && !(serviceMail && suppression.reason === 'opt-out')) return suppression.reason;
  if (customerId === null) return undefined;
  const [consent] = await manager.query<readonly { readonly state: string }[]>(
    `SELECT state FROM crm.consents WHERE customer_id = $1 AND purpose = $2 AND (channel IS NULL OR channel = $3)
     ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    [customerId, purpose, channel],
  );
  return consent?.state === 'withdrawn' ? 'consent-withdrawn' : undefined;
}

const normalAddress = (address: string): string => address.trim().toLowerCase();
