/** Texts that a case puts into a model where the model is silent. */
import type { SourceText } from '../../../workflows/bpmn/source.js';

export function literal(text: string, line: number): SourceText {
  return { language: 'literal', text, line };
}

export function feel(text: string, line: number): SourceText {
  return { language: 'feel', text, line };
}
