/** THE list of figures: each is a route. */
import type { Figure } from '../figure.js';
import { bottlenecks } from './bottlenecks.js';
import { comparison } from './comparison.js';
import { cycleTime } from './cycle-time.js';
import { elements } from './elements.js';
import { histogram } from './histogram.js';
import { people } from './people.js';
import { sla } from './sla.js';
import { trend } from './trend.js';

export const figures: Readonly<Record<string, Figure>> = {
  bottlenecks,
  comparison,
  'cycle-time': cycleTime,
  elements,
  histogram,
  people,
  sla,
  trend,
};
