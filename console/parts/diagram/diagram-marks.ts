/** What is shown on a diagram beside the diagram. */

export type MarkKind = 'active' | 'added' | 'changed' | 'done' | 'incident' | 'removed' | 'selected' | 'target';

export interface DiagramMarks {
  /** Colours elements. An element may have several. */
  readonly marks?: Readonly<Partial<Record<MarkKind, readonly string[]>>>;
  /** Texts at the upper right corner of elements. */
  readonly badges?: readonly DiagramBadge[];
  /** From 0 (cool) to 1 (hot), by element. */
  readonly heat?: Readonly<Record<string, number>>;
}

/** Tokens on their way. */
export interface DiagramFlight {
  readonly flowIds: readonly string[];
  readonly durationMs: number;
}

export interface DiagramBadge {
  readonly elementId: string;
  readonly text: string;
  /** `done`, at the lower corner: how often, in the past. On a flow it stands at its middle. */
  readonly tone?: 'neutral' | 'bad' | 'done' | 'token';
  /** It stands for tokens, which can be dragged to another element. */
  readonly token?: boolean;
}
