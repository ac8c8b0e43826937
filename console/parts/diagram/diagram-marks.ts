/** What is shown on a diagram beside the diagram. */

export type MarkKind = 'active' | 'done' | 'incident' | 'selected';

export interface DiagramMarks {
  /** Colours elements. An element may have several. */
  readonly marks?: Readonly<Partial<Record<MarkKind, readonly string[]>>>;
  /** Texts at the upper right corner of elements. */
  readonly badges?: readonly DiagramBadge[];
  /** From 0 (cool) to 1 (hot), by element. */
  readonly heat?: Readonly<Record<string, number>>;
}

export interface DiagramBadge {
  readonly elementId: string;
  readonly text: string;
  readonly tone?: 'neutral' | 'bad';
}
