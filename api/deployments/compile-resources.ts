/** Compiles the files of a deployment: all of them or none. */
import { createHash } from 'node:crypto';
import { catalogue } from '../../activities/index.js';
import {
  compile,
  compileForm,
  isScript,
  scriptsIn,
  type CompiledForm,
  type CompiledPlan,
  type CompileOptions,
  type Reference,
} from '../../processes/compiler/index.js';
import { compileDecisions, type CompiledDecisions } from '../../processes/decisions/index.js';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';

export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
  /** As the client named it. */
  readonly contentType?: string;
}

export interface CompiledFile extends UploadedFile {
  /** `other`: a script, for the models beside it. */
  readonly kind: 'bpmn' | 'form' | 'dmn' | 'other';
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly plans: readonly CompiledPlan[];
  /** What other files, or earlier deployments, have to bring. */
  readonly references: readonly Reference[];
  /** The form that the file is, or those that a BPMN file carries. */
  readonly forms: readonly CompiledForm[];
  /** Of a DMN file. */
  readonly decisions?: CompiledDecisions;
}

export interface CompiledResources {
  readonly files: readonly CompiledFile[];
  readonly diagnostics: readonly Diagnostic[];
}

type CompilingOptions = Pick<CompileOptions, 'now' | 'lanes' | 'lint'>;

/** `files` is to be used only where no diagnostic is an error. */
export async function compileResources(
  uploaded: readonly UploadedFile[],
  options: CompilingOptions,
): Promise<CompiledResources> {
  const results = await Promise.all(uploaded.map((file) => compileFile(file, { ...options, uploaded })));
  const files = results.map(({ file }) => file);
  const found = [...results.flatMap(({ diagnostics }) => diagnostics), ...duplicates(files)];
  // A DMN file that others import is read more than once.
  const diagnostics = new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return { files, diagnostics: [...diagnostics.values()] };
}

interface Deployed extends CompilingOptions {
  /** All files of the deployment. */
  readonly uploaded: readonly UploadedFile[];
}

async function compileFile(
  file: UploadedFile,
  { uploaded, ...options }: Deployed,
): Promise<{ readonly file: CompiledFile; readonly diagnostics: readonly Diagnostic[] }> {
  const { name, content } = file;
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (isBpmn(file)) {
    const scripts = scriptsIn(uploaded);
    const { diagnostics, ...compiled } = await compile({ file: name, xml: content, catalogue, scripts, ...options });
    return { file: { ...file, kind: 'bpmn', sha256, ...compiled }, diagnostics };
  }
  if (/\.form$/i.test(name)) {
    const { form, diagnostics } = compileForm({ file: name, text: content.toString('utf8') });
    return { file: { ...file, kind: 'form', sha256, ...NOTHING, forms: form ? [form] : [] }, diagnostics };
  }
  if (DMN.test(name)) {
    const others = uploaded.filter((other) => other !== file && DMN.test(other.name));
    const imports = others.map((other) => ({ file: other.name, xml: other.content }));
    const { compiled, diagnostics } = compileDecisions({ file: name, xml: content, imports });
    return {
      file: { ...file, kind: 'dmn', sha256, ...NOTHING, ...(compiled && { decisions: compiled }) },
      diagnostics,
    };
  }
  if (isScript(name) && uploaded.some(isBpmn))
    return { file: { ...file, kind: 'other', sha256, ...NOTHING }, diagnostics: [] };
  const message = `Expected a file of kind .bpmn, .dmn or .form, or scripts (.js) beside a .bpmn, but it is ${name}.`;
  return {
    file: { ...file, kind: 'form', sha256, ...NOTHING },
    diagnostics: [{ code: 'RESOURCE_UNKNOWN', severity: 'error', message, file: name, line: 1 }],
  };
}

const NOTHING = { plans: [], forms: [], references: [] } as const;
export function isBpmn({ name }: UploadedFile): boolean {
  return /\.(bpmn|bpmn20\.xml)$/i.test(name);
}

const DMN = /\.dmn$/i;

/** Names, process ids, form ids and decision ids are unique in a deployment. */
function duplicates(files: readonly CompiledFile[]): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) =>
    [
      { what: `file name ${file.name}`, elementId: undefined },
      ...file.plans.map(({ plan }) => ({ what: `process id ${plan.processId}`, elementId: plan.processId })),
      ...file.forms.map(({ formId }) => ({ what: `form id ${formId}`, elementId: formId })),
      ...(file.decisions?.decisions ?? []).map(({ id }) => ({ what: `decision id ${id}`, elementId: id })),
      ...(file.decisions
        ? [{ what: `decision requirements id ${file.decisions.plan.id}`, elementId: file.decisions.plan.id }]
        : []),
    ].flatMap(({ what, elementId }): readonly Diagnostic[] => {
      const earlier = seen.get(what);
      seen.set(what, file.name);
      if (earlier === undefined) return [];
      const message = `Expected the ${what} once in a deployment, but ${earlier} has it too.`;
      return [
        {
          code: 'ID_DUPLICATE',
          severity: 'error',
          message,
          file: file.name,
          line: 1,
          ...(elementId === undefined ? {} : { elementId }),
        },
      ];
    }),
  );
}
