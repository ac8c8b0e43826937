/** Forms: form-js schemas as Camunda Modeler saves them, deployed in files of their own or inside a BPMN file. */
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import { Findings } from './findings.js';

export interface CompiledForm {
  readonly formId: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export type CompileFormResult =
  | { readonly form: CompiledForm; readonly diagnostics: readonly Diagnostic[] }
  | { readonly form?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Never throws. `id` is for forms whose place gives them their id; `line` is where the text begins in its file. */
export function compileForm(options: {
  readonly file: string;
  readonly text: string;
  readonly id?: string;
  readonly line?: number;
}): CompileFormResult {
  const { file, text, id, line = 1 } = options;
  const findings = new Findings(file);
  const refuse = (message: string): CompileFormResult => {
    findings.add({ code: 'FORM_INVALID', line, ...(id !== undefined && id !== '' && { id }), message });
    return { diagnostics: findings.list() };
  };
  const schema = parseJson(text);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    return refuse('Expected a JSON object, but found something else.');
  const { id: ownId, components } = schema as { readonly id?: unknown; readonly components?: unknown };
  if (components !== undefined && !Array.isArray(components))
    return refuse('Expected a list of components, but found something else.');
  const formId = id ?? ownId;
  if (typeof formId !== 'string' || formId === '') return refuse('Expected an id, but the form has none.');
  return { form: { formId, schema: schema as CompiledForm['schema'] }, diagnostics: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
