const FORM =
  /^(?!0000)(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-5]):?[0-5]\d))?$/;

/** A date alone, or a date and time with offset, as PostgreSQL and JavaScript both know it. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return false;
  const [, year, month, day] = (FORM.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  // JavaScript takes the 30th of February for the 2nd of March.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
