/** `camunda:inputOutput`: texts, scripts, lists and maps into and out of a flow node. */
import type { SourceMapping, SourceText } from '../../../../workflows/bpmn/source.js';
import { attribute, lineOf, type ModdleElement } from '../../moddle-element.js';
import { connectorMappings } from './connector.js';
import { scriptText } from './script.js';
import { body, parts, textOf, vendorElements, vendorName } from './vendor.js';
import { holderOf } from './work.js';

export function mappings(element: ModdleElement, kind: 'inputParameter' | 'outputParameter'): readonly SourceMapping[] {
  const own = vendorElements(element, 'inputOutput');
  const connected = connectorMappings(holderOf(element) ?? element);
  // What is around the connector is evaluated first on the way in, and last on the way out.
  return (kind === 'inputParameter' ? [...own, ...connected] : [...connected, ...own])
    .flatMap((inputOutput) => parts(inputOutput, kind))
    .map((parameter) => ({
      source: valueOf(parameter),
      target: attribute(parameter, 'name') ?? '',
      line: lineOf(parameter),
    }));
}

/** The definition inside a parameter, entry or list, else its text. */
function valueOf(holder: ModdleElement): SourceText {
  const [definition] = parts(holder);
  return definition ? definitionOf(definition) : textOf(body(holder), lineOf(holder));
}

function definitionOf(definition: ModdleElement): SourceText {
  const line = lineOf(definition);
  switch (vendorName(definition.$type)) {
    case 'script':
      return scriptText(definition);
    case 'list':
      return { language: 'list', text: 'camunda:list', line, items: parts(definition).map(definitionOf) };
    case 'map': {
      const entries = parts(definition, 'entry').map(
        (entry) => [attribute(entry, 'key') ?? '', valueOf(entry)] as const,
      );
      return { language: 'map', text: 'camunda:map', line, entries };
    }
    default:
      return textOf(body(definition), line);
  }
}
