import type { SourceText } from '../../workflows/bpmn/source.js';
import type { Dialect } from './dialects/dialect.js';
import { attribute, child, lineOf, type ModdleElement } from './moddle-element.js';
import { translateXPath } from './xpath.js';

/** The text of an expression element (`conditionExpression`, `timeDuration`, …) in the language it declares. */
export function readText(holder: ModdleElement, property: string, dialect: Dialect): SourceText | undefined {
  const expression = child(holder, property);
  const body = expression && (attribute(expression, 'body') ?? '').trim();
  if (expression === undefined || body === undefined || body === '') return undefined;
  const text = dialect.text(body, lineOf(expression));
  const language = attribute(expression, 'language')?.trim().toLowerCase() ?? '';
  if (/javascript|ecmascript|^js$/.test(language)) return { ...text, language: 'javascript', text: body };
  if (text.language !== 'literal') return text;
  const feel = /xpath/i.test(language || languageAround(holder)) ? translateXPath(body) : undefined;
  if (feel !== undefined) return { ...text, language: 'feel', text: feel };
  if (language === '') return text;
  if (language.includes('feel')) return { ...text, language: 'feel' };
  return { ...text, language: language.includes('juel') ? 'juel' : 'other' };
}

/** `expressionLanguage` of the file: many name XPath, BPMN's default, whatever they write, so that it says only what may be. */
function languageAround(element: ModdleElement): string {
  let root = element;
  while (root.$parent) root = root.$parent;
  return attribute(root, 'expressionLanguage') ?? '';
}
