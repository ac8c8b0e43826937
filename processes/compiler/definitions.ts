import type { ElementDefinition } from '../../workflows/bpmn/define.js';
import { elements } from '../../workflows/bpmn/elements/index.js';
import type { Source } from '../../workflows/bpmn/source.js';

/** The definition that executes an element; undefined where none does. */
export function definitionOf(source: Source): ElementDefinition | undefined {
  const definitions = elements as readonly unknown[] as readonly ElementDefinition[];
  return definitions.find(({ bpmn, when }) => bpmn === source.type && (when?.(source) ?? true));
}
