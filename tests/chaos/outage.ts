/** What an outage says: of PostgreSQL, of the mail server's network, of a worker that died. */
export const OUTAGE =
  /ECONNREFUSED|ECONNRESET|EPIPE|timeout|timed out|Connection terminated|connection error|terminating connection|shutting down|starting up|recovery mode|Client was closed|not queryable|fetch failed|Expected the activity to end within|Expected PostgreSQL to answer/i;
