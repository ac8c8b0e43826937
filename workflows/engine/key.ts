/** Keys of an instance: its own digits, and behind them a number that counts up. All are equally long, so that later ones compare greater. */
import type { Key } from '../bpmn/plan.js';
import type { InstanceState } from './state.js';

const COUNTER_DIGITS = 7;

export function prefixOf({ info }: InstanceState): string {
  return info.processInstanceKey.slice(0, -COUNTER_DIGITS);
}

/** The key given out last. */
export function lastKeyOf(state: InstanceState): Key {
  return prefixOf(state) + String(state.counter).padStart(COUNTER_DIGITS, '0');
}
