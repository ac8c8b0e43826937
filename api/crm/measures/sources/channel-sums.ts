import { weightedSum } from '../../../../database/crm/measures/weighted-sums.js';
import { defineSource } from '../source.js';
import { byChannel, interactions, type InteractionRow } from './interactions.js';

export const exchangeCost = defineSource<InteractionRow>({
  description: 'Interactions with others by `cost-per-message` of their channel.',
  groups: ['period', 'process', 'department', 'channel'],
  observations: interactions,
  values: () => 'linked',
  measures: (rows, settings) => ({
    exchangeCost: weightedSum(
      'exchange-cost',
      byChannel(rows).map(({ channel, count }) => ({
        weight: settings('cost-per-message', channel) ?? NaN,
        value: count,
      })),
    ),
  }),
});

/** Weights are shares of all weights: 1 means that every interaction is one record's. */
export const integration = defineSource<InteractionRow>({
  description: 'Share of the interactions with others that are linked to a record, by `channel-weight`.',
  groups: ['period', 'process', 'department', 'channel'],
  observations: interactions,
  values: () => 'linked',
  measures(rows, settings) {
    const channels = byChannel(rows).map((one) => ({ ...one, weight: settings('channel-weight', one.channel) ?? NaN }));
    const all = channels.reduce((total, { weight }) => total + weight, 0);
    return {
      integration: weightedSum(
        'integration',
        channels.map(({ weight, linked, count }) => ({ weight: weight / all, value: linked / count })),
      ),
    };
  },
});
