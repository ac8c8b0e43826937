/** Scripts: their languages, and script tasks. */
import type { SourceExtensions, SourceText } from '../../../../workflows/bpmn/source.js';
import { attribute, lineOf, type ModdleElement } from '../../moddle-element.js';
import { body, present, vendorAttribute } from './vendor.js';

const LANGUAGES: Readonly<Record<string, SourceText['language']>> = {
  javascript: 'javascript',
  ecmascript: 'javascript',
  js: 'javascript',
  feel: 'feel',
  juel: 'juel',
};

/** Undefined where scripts of that format are not run. */
export function languageOf(format: string | undefined): SourceText['language'] | undefined {
  return LANGUAGES[(format ?? '').trim().toLowerCase()];
}

/** The script of a `camunda:script` element; FEEL may begin with `=`. */
export function scriptText(element: ModdleElement): SourceText {
  return scriptOf(attribute(element, 'scriptFormat'), body(element), lineOf(element));
}

/** A script that is refused elsewhere is a literal here. */
function scriptOf(format: string | undefined, code: string, line: number): SourceText {
  const language = languageOf(format) ?? 'literal';
  return { language, text: language === 'feel' ? code.replace(/^=/, '').trim() : code, line };
}

export function scriptTask(element: ModdleElement): SourceExtensions['script'] {
  if (element.$type !== 'bpmn:ScriptTask') return undefined;
  const code = (attribute(element, 'script') ?? '').trim();
  return present({
    expression: scriptOf(attribute(element, 'scriptFormat'), code, lineOf(element)),
    resultVariable: vendorAttribute(element, 'resultVariable'),
  });
}
