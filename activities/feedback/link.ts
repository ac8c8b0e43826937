/** The link of a feedback request: signed, good until a date, and good once. */
import * as links from '../../database/crm/links/signed-token.js';

export { hashToken } from '../../database/crm/links/signed-token.js';

export interface LinkSettings {
  /** Where customers reach us, e.g. `https://baton.example.org`; environment `BATON_PUBLIC_URL`. */
  readonly publicUrl: string;
  /** Key of the signatures; environment `BATON_LINK_SECRET`. Links signed with another one stop working. */
  readonly secret: string;
}

export interface Ticket {
  /** Id of the feedback request. */
  readonly feedbackId: string;
  readonly expiresAt: Date;
}

export type TokenCheck = { readonly kind: 'valid' | 'expired'; readonly ticket: Ticket } | { readonly kind: 'forged' };

const use = 'feedback';

export function signToken({ feedbackId, expiresAt }: Ticket, secret: string): string {
  return links.signToken({ use, id: feedbackId, expiresAt }, secret);
}

export function verifyToken(token: string, settings: { readonly secret: string; readonly now: Date }): TokenCheck {
  const check = links.verifyToken(token, { use, ...settings });
  if (check.kind === 'forged') return check;
  const { id: feedbackId, expiresAt } = check.ticket;
  return { kind: check.kind, ticket: { feedbackId, expiresAt } };
}

export function feedbackUrl(token: string, settings: LinkSettings): string {
  return linkUrl('feedback', token, settings);
}

/** Where the page behind a link is, e.g. `linkUrl('quotations', token, settings)`. */
export function linkUrl(page: string, token: string, { publicUrl }: LinkSettings): string {
  return `${publicUrl.replace(/\/+$/, '')}/${page}/${token}`;
}
