import { tooSlowMessage } from '../../activities/engine/within-time.js';
import { invalid, type Problem } from './problem.js';

/** @param what - "the expression" */
export function tooSlow(what: string): Problem {
  return invalid(tooSlowMessage(what));
}
