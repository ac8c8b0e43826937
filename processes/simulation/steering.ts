/** How a case decides from outside what a model leaves open: choices are variables that no model can name by accident. */

/** Variable that holds the ids of the flows chosen for an element. */
export function choiceOf(elementId: string): string {
  const safe = elementId.replace(/[^A-Za-z0-9]/g, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`);
  return `${CHOICE}${safe}`;
}

export function isChoice(variable: string): boolean {
  return variable.startsWith(CHOICE);
}

const CHOICE = 'baton_choice_';

/** Name of the message that reaches what a message flow, or an element without a message of its own, stands for. */
export const messageTo = (id: string): string => `to-${id}`;

/** Flows that a case puts into a drawing have ids of their own, and are told to nobody. */
export const drawnIn = (from: string, to: string): string => `${DRAWN_IN}${from}~${to}`;
export const isDrawnIn = (id: string): boolean => id.startsWith(DRAWN_IN);

const DRAWN_IN = 'baton~';
