/** Three-valued logic (DMN 1.5 §10.3.2.13, table 50): anything but a boolean counts as null. */
import { show } from './display.js';
import type { Evaluation } from './evaluation.js';

/** FEEL's three-valued `and`: false wins over null. */
export function and(left: unknown, right: () => unknown, evaluation: Evaluation): boolean | null {
  if (left === false) return false;
  const second = right();
  if (second === false) return false;
  if (left === true && second === true) return true;
  return complain('and', left, second, evaluation);
}

/** FEEL's three-valued `or`: true wins over null. */
export function or(left: unknown, right: () => unknown, evaluation: Evaluation): boolean | null {
  if (left === true) return true;
  const second = right();
  if (second === true) return true;
  if (left === false && second === false) return false;
  return complain('or', left, second, evaluation);
}

function complain(operator: string, left: unknown, right: unknown, evaluation: Evaluation): null {
  const wrong = typeof left === 'boolean' ? right : left;
  return evaluation.warn(`Expected booleans for '${operator}', but found ${show(wrong)}`);
}
