/** THE list of measures: each is a route. */
import type { Source } from './source.js';
import { exchangeCost, integration } from './sources/channel-sums.js';
import { collaboration } from './sources/collaboration.js';
import { jointDecision } from './sources/joint-decision.js';
import { loyalty } from './sources/loyalty.js';
import { consolidation, sharing } from './sources/record-sums.js';
import { satisfaction } from './sources/satisfaction.js';
import { transfer } from './sources/transfer.js';

export const measures: Readonly<Record<string, Source>> = {
  satisfaction,
  loyalty,
  collaboration,
  transfer,
  integration,
  'exchange-cost': exchangeCost,
  'joint-decision': jointDecision,
  sharing,
  consolidation,
};
