import { invalid } from '../problem/problem.js';

/** Throws a `Problem` of status 400 where it is no time zone of the IANA database. An offset means something else to PostgreSQL. */
export function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    if (/^[A-Za-z]/.test(timeZone)) return;
  } catch {
    // Falls through to the refusal.
  }
  throw invalid(`Expected timeZone to be one of the IANA database, e.g. Europe/Berlin, but it is ${timeZone}.`);
}
