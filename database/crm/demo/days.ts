const DAY_MS = 86_400_000;

/** So many days before the demo is made; of negative ones, after. */
export const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);
