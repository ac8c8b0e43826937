/** What is drawn: the shapes and edges of a file's diagrams (BPMN DI, BPMN 2.0.2 §12.2), as plain data. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

/** What of an element decides how it looks. */
export interface Drawn {
  readonly id: string;
  /** BPMN's own name, e.g. `userTask`. */
  readonly type: string;
  readonly name: string;
  /** Kinds of its event definitions: `message`, `timer`, … */
  readonly events: readonly string[];
  /** Boundary event that goes on beside its activity, start event that does not interrupt. */
  readonly aside: boolean;
  readonly parallelMultiple: boolean;
  readonly triggeredByEvent: boolean;
  readonly forCompensation: boolean;
  readonly instantiate: boolean;
  readonly parallelInstantiation: boolean;
  readonly repeats?: 'loop' | 'parallel' | 'sequential';
  readonly collection: boolean;
  /** Of a process that a pool stands for. */
  readonly processId?: string;
  /** Edges: what they leave takes them where nothing else holds, or only on a condition. */
  readonly isDefault: boolean;
  readonly isConditional: boolean;
  readonly directed: 'none' | 'one' | 'both';
}

export interface Shape {
  readonly kind: 'shape';
  readonly element: Drawn;
  readonly bounds: Bounds;
  readonly label?: Bounds;
  readonly expanded: boolean;
  readonly horizontal: boolean;
  readonly markerVisible: boolean;
}

export interface Line {
  readonly kind: 'line';
  readonly element: Drawn;
  readonly points: readonly Point[];
  readonly label?: Bounds;
  readonly message: boolean;
}

export interface Picture {
  readonly name: string;
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
}
