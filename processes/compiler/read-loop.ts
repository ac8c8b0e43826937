import type { Source, SourceLoop, SourceText } from '../../workflows/bpmn/source.js';
import type { Dialect } from './dialects/dialect.js';
import { attribute, child, flag, lineOf, type ModdleElement } from './moddle-element.js';
import { readText } from './read-text.js';
import { variableOf } from './variable-name.js';

/** Multi-instance loop characteristics (BPMN 2.0.2 §10.3.8); what the vendor says wins over BPMN's data references. */
export function readLoop(characteristics: ModdleElement, dialect: Dialect): SourceLoop {
  const completionCondition = readText(characteristics, 'completionCondition', dialect);
  const loopCardinality = readText(characteristics, 'loopCardinality', dialect);
  return {
    line: lineOf(characteristics),
    sequential: flag(characteristics, 'isSequential', false),
    ...dataReferences(characteristics),
    ...dialect.loop(characteristics),
    ...(completionCondition && { completionCondition }),
    ...(loopCardinality && { loopCardinality }),
  };
}

/** Standard loop characteristics (BPMN 2.0.2 §10.3.8). */
export function readStandardLoop(characteristics: ModdleElement, dialect: Dialect): Source['standardLoop'] {
  const condition = readText(characteristics, 'loopCondition', dialect);
  const maximum = Number(attribute(characteristics, 'loopMaximum') ?? Number.NaN);
  return {
    line: lineOf(characteristics),
    testBefore: flag(characteristics, 'testBefore', false),
    ...(Number.isInteger(maximum) && maximum >= 0 && { maximum }),
    ...(condition && { condition }),
  };
}

/** `loopDataInputRef` and its kin: the variables that what they refer to is. */
function dataReferences(characteristics: ModdleElement): Partial<SourceLoop> {
  const nameOf = (property: string): string | undefined => {
    const data = child(characteristics, property);
    const object = data?.$type === 'bpmn:DataObjectReference' ? child(data, 'dataObjectRef') : data;
    return data && object && variableOf(object === data ? [data] : [object, data]);
  };
  const variable = (name: string): SourceText => ({ language: 'feel', text: name, line: lineOf(characteristics) });
  const [inputCollection, inputElement] = [nameOf('loopDataInputRef'), nameOf('inputDataItem')];
  const [outputCollection, outputElement] = [nameOf('loopDataOutputRef'), nameOf('outputDataItem')];
  return {
    ...(inputCollection !== undefined && { inputCollection: variable(inputCollection) }),
    ...(inputElement !== undefined && { inputElement }),
    ...(outputCollection !== undefined &&
      outputElement !== undefined && { outputCollection, outputElement: variable(outputElement) }),
  };
}
