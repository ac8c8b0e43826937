/** `list[condition]` and `list[index]` (DMN 1.5 §10.3.2.5): indexes count from 1, negative ones from the end. */
import { FeelRange } from 'feelin';
import type { FeelNode } from './ast.js';
import { includes } from './comparison.js';
import { show } from './display.js';
import type { Evaluation, Scope } from './evaluation.js';
import { isContext, isList } from './values.js';

export function filter(node: Extract<FeelNode, { readonly kind: 'filter' }>, scope: Scope | null, evaluation: Evaluation): unknown {
  const target = evaluation.evaluate(node.target, scope);
  if (target === null) return evaluation.warn('Expected a list to filter, but found null');
  const list = isList(target) ? target : [target];
  const index = indexOf(node.condition, list, scope, evaluation);
  if (index !== undefined) return elementAt(list, index, evaluation);
  evaluation.spend(list.length);
  return list.filter((item) => {
    const result = evaluation.evaluate(node.condition, itemScope(item, scope));
    return result === true || (result instanceof FeelRange && includes(result, item) === true);
  });
}

/**
 * The condition as a number, where it is one: an index. Which of the two it is depends on its value alone, so it is
 * evaluated for the first item; a condition that is false, null or true for that item is a condition.
 */
function indexOf(condition: FeelNode, list: readonly unknown[], scope: Scope | null, evaluation: Evaluation): number | undefined {
  if (condition.kind === 'literal') return typeof condition.value === 'number' ? condition.value : undefined;
  if (condition.kind === 'comparison' || condition.kind === 'and' || condition.kind === 'or') return undefined;
  const probe = evaluation.aside();
  const value = probe.evaluate(condition, list.length === 0 ? scope : itemScope(list[0], scope));
  return typeof value === 'number' ? value : undefined;
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
