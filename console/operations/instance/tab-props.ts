import type { OneInstance } from './instance-queries.js';

export interface TabProps {
  readonly instance: OneInstance;
  /** Shows what is about this element alone. */
  readonly element: string | undefined;
}

/** What is about the element, or all where none is chosen. */
export function ofElement<Row>(
  rows: readonly Row[],
  element: string | undefined,
  elementOf: (row: Row) => string | null,
): readonly Row[] {
  return element === undefined ? rows : rows.filter((row) => elementOf(row) === element);
}
