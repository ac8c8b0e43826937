/** Camunda 7's format of dates: `yyyy-MM-dd'T'HH:mm:ss.SSSZ`, the offset without a colon. */

/** Always in UTC: `2013-01-23T13:42:42.000+0000`. */
export function camundaDate(date: Date): string {
  return date.toISOString().replace('Z', '+0000');
}

/** Undefined where the text is no date and time. `Z` and an offset with a colon are understood as well, and no offset as UTC. */
export function readDate(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  const [, local, offset = 'Z'] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  if (local === undefined) return undefined;
  const date = new Date(`${local}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
