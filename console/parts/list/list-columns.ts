/** What a list shows, and in which order. */
import type { ReactNode } from 'react';

export interface ListColumn<Row> {
  /** Also in the URL, where it sorts. */
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Share of the width, as CSS grid says it; `1fr` where absent. */
  readonly width?: string;
  readonly sortable?: boolean;
  /** The first column names the row and cannot be hidden. Others may be so until somebody wants them. */
  readonly hidden?: boolean;
}

/** `dueDate`, or `-dueDate` for the largest first: as the URL has it. */
export type Sort = string;

/** As the API's searches take it; nothing where the URL names none of `fields`. */
export function sortOf<Field extends string>(
  sort: Sort,
  fields: readonly Field[],
): { field: Field; order: 'ASC' | 'DESC' }[] {
  const field = fields.find((one) => one === sort.replace(/^-/, ''));
  return field === undefined ? [] : [{ field, order: sort.startsWith('-') ? 'DESC' : 'ASC' }];
}
