import type { SourceLoop } from '../../workflows/bpmn/source.js';
import type { Dialect } from './dialects/dialect.js';
import { flag, lineOf, type ModdleElement } from './moddle-element.js';
import { readText } from './read-text.js';

/** Multi-instance loop characteristics (BPMN 2.0.2 §10.3.8). */
export function readLoop(characteristics: ModdleElement, dialect: Dialect): SourceLoop {
  const completionCondition = readText(characteristics, 'completionCondition', dialect);
  const loopCardinality = readText(characteristics, 'loopCardinality', dialect);
  return {
    line: lineOf(characteristics),
    sequential: flag(characteristics, 'isSequential', false),
    ...dialect.loop(characteristics),
    ...(completionCondition && { completionCondition }),
    ...(loopCardinality && { loopCardinality }),
  };
}
