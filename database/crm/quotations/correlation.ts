/** Messages that bring quotations back to the process. */
export const QUOTATION_RECEIVED = 'quotation-received';
/** After the deadline; its correlation key is the request's id. */
export const QUOTATION_LATE = 'quotation-late';

/** Correlation key of `quotation-received`: one for each supplier of each request. */
export function quotationCorrelationKey({
  requestId,
  supplierId,
}: {
  readonly requestId: string;
  readonly supplierId: string;
}): string {
  return `${requestId}:${supplierId}`;
}
