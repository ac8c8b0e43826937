/** Names of variables: what FEEL reads without quoting. */
import { attribute, type ModdleElement } from './moddle-element.js';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export function isVariableName(name: string): boolean {
  return NAME.test(name) && !(name in Object.prototype);
}

/** FEEL's words between names: a name with one of them in it could not be read again. */
const WORDS = /(?:^| )(?:and|between|else|for|if|in|instance|of|or|return|satisfies|then)(?: |$)/;

/** DMN 1.5 §10.3.1.2: names may consist of words; other modelers than Camunda's write such. */
export function isFeelName(name: string): boolean {
  return name.split(' ').every((word, at) => isVariableName(at === 0 ? word : `_${word}`)) && !WORDS.test(name);
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
