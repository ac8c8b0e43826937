/** `list[condition]` and `list[index]` (DMN 1.5 §10.3.2.5): indexes count from 1, negative ones from the end. */
import { FeelRange } from 'feelin';
import type { FeelNode } from './ast.js';
import { includes } from './comparison.js';
import { show } from './display.js';
import type { Evaluation, Scope } from './evaluation.js';
import { isContext, isList } from './values.js';

export function filter(
  node: Extract<FeelNode, { readonly kind: 'filter' }>,
  scope: Scope | null,
  evaluation: Evaluation,
): unknown {
  const { condition } = node;
  const target = evaluation.evaluate(node.target, scope);
  if (target === null) return evaluation.warn('Expected a list to filter, but found null');
  const list = isList(target) ? target : [target];
  if (condition.kind === 'literal' && typeof condition.value === 'number')
    return elementAt(list, condition.value, evaluation);
  evaluation.spend(list.length);
  // Whether the brackets hold an index or a condition is known by what they say of the first item.
  const results: unknown[] = [];
  for (const item of list) {
    const result = evaluation.evaluate(condition, itemScope(item, scope));
    if (results.length === 0 && typeof result === 'number') return elementAt(list, result, evaluation);
    results.push(result instanceof FeelRange ? includes(result, item) : result);
  }
  return list.filter((_, index) => results[index] === true);
}

function itemScope(item: unknown, scope: Scope | null): Scope {
  const withItem: Scope = { name: 'item', value: item, parent: scope };
  if (!isContext(item)) return withItem;
  // An entry called `item` hides the item itself.
  return { name: null, value: item, parent: withItem };
}

function elementAt(list: readonly unknown[], index: number, evaluation: Evaluation): unknown {
  const element = list[index < 0 ? list.length + index : index - 1];
  if (element !== undefined) return element;
  return evaluation.warn(`Expected an index from 1 to ${list.length} or its negative, but found ${show(index)}`);
}
