import { after, sift, sum } from '../../../../database/crm/measures/measure.js';
import { transferEfficiency, transferTime, workEfficiency } from '../../../../database/crm/measures/quotients.js';
import type { Settings } from '../../../../database/crm/measures/settings.js';
import { defineSource } from '../source.js';
import { interactions, type InteractionRow } from './interactions.js';

interface Part {
  /** Hours; undefined where the channel has no rate. */
  readonly hours: number | undefined;
  readonly cost: number | undefined;
}

/**
 * Work is messages that went between us and others. They take time by their channel's rate, and cost by the message and
 * by the hour of the department.
 */
export const transfer = defineSource<InteractionRow>({
  description:
    'Interactions with others by `messages-per-hour`, `cost-per-message` and `cost-per-hour`: T in hours, E in messages by cost, P in messages by hour.',
  groups: ['period', 'process', 'department', 'channel'],
  observations: interactions,
  values: () => 'linked',
  measures(rows, settings) {
    const parts = rows.map((row) => partOf(row, settings));
    const timed = sift(parts, ({ hours }) =>
      hours === undefined ? 'Its channel has no messages-per-hour.' : undefined,
    );
    const priced = sift(parts, ({ cost }) =>
      cost === undefined
        ? 'Its cost is not known: cost-per-message, messages-per-hour or cost-per-hour is not set.'
        : undefined,
    );
    const hours = sum(timed.items.map((part) => part.hours ?? 0));
    const cost = sum(priced.items.map((part) => part.cost ?? 0));
    // The rate of several channels together is that at which they take as long as each at its own.
    const rate = timed.items.length / hours;
    return {
      transferTime: after(timed, transferTime({ volume: timed.items.length, rate })),
      transferEfficiency: after(priced, transferEfficiency({ work: priced.items.length, cost })),
      workEfficiency: after(timed, workEfficiency({ work: timed.items.length, time: hours })),
    };
  },
});

function partOf({ channel, department }: InteractionRow, settings: Settings): Part {
  const rate = settings('messages-per-hour', channel);
  const hours = rate === undefined || rate === 0 ? undefined : 1 / rate;
  const message = settings('cost-per-message', channel);
  const hour = settings('cost-per-hour', department);
  const cost = hours === undefined || message === undefined || hour === undefined ? undefined : message + hours * hour;
  return { hours, cost };
}
