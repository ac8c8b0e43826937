/** What the editors of BPMN, DMN and forms have in common. */
import type { Finding } from '../upload.js';

export interface Editor {
  /** Throws where the content cannot be drawn. */
  show(content: string): Promise<void>;
  /** As it is now. */
  content(): Promise<string>;
  undo(): void;
  redo(): void;
  /** Shows an element and its properties. */
  select(elementId: string): void;
  mark(findings: readonly Finding[]): void;
  destroy(): void;
}

export interface EditorOptions {
  readonly canvas: HTMLElement;
  readonly properties: HTMLElement;
  /** What will be shown: it decides what can be edited. */
  readonly content: string;
  readonly language: string;
  /** Kinds of tasks, one for each activity. */
  readonly templates: readonly object[];
  readonly onChange: () => void;
}

export type CreateEditor = (options: EditorOptions) => Editor;
