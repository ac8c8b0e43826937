/** Names of variables: what FEEL reads without quoting. */
import { attribute, type ModdleElement } from './moddle-element.js';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export function isVariableName(name: string): boolean {
  return NAME.test(name) && !(name in Object.prototype);
}

/**
 * The variable that an item of data is: the first of the elements' names that can be a variable's, else the id of the
 * first of them, with `_` for what a variable's name cannot have.
 */
export function variableOf(elements: readonly ModdleElement[]): string {
  const names = elements.map((element) => attribute(element, 'name') ?? '');
  const id = (elements[0] && attribute(elements[0], 'id')) ?? '';
  return names.find(isVariableName) ?? id.replace(/[^\p{L}\p{N}_]/gu, '_');
}
