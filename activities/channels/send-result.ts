export type SendResult =
  | { readonly kind: 'sent'; readonly providerId: string }
  /** The other side refuses for good: another attempt would end the same way. */
  | { readonly kind: 'rejected'; readonly reason: string };
