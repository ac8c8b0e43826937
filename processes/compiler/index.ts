/**
 * The compiler: a BPMN file → plans. parse → read → check → lower; each phase a file of that name. It never throws on
 * what is in a file: whatever is wrong there is a diagnostic with a code, the element's id and its line.
 */
import { createHash } from 'node:crypto';
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { Diagnostic, DiagnosticCode } from '../../workflows/bpmn/codes.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { canonicalJson } from './canonical-json.js';
import { check } from './check.js';
import { decodeXml } from './decode.js';
import { Findings } from './findings.js';
import { compileForm, type CompiledForm } from './form.js';
import { lint, type LintOptions } from './lint.js';
import { lower, lowerContext } from './lower.js';
import { connectPools } from './message-flows.js';
import type { ModdleElement } from './moddle-element.js';
import type { Model, ModelProcess } from './model.js';
import { parse } from './parse.js';
import { readModel } from './read.js';
import type { LaneMeaning } from './read-lanes.js';
import { referencesOf, type Reference } from './references.js';
import type { StartDeclaration } from '../../workflows/bpmn/start-declaration.js';
import { startsOf } from './starts.js';

export { compileForm, type CompiledForm, type CompileFormResult } from './form.js';
export type { LintOptions } from './lint.js';
export type { LaneMeaning } from './read-lanes.js';
export type { Reference } from './references.js';
export { isScript, scriptsIn } from './script-files.js';
export { readSeverities, type Severities } from './severities.js';
export type { StartDeclaration } from '../../workflows/bpmn/start-declaration.js';

export interface CompiledPlan {
  readonly plan: Plan;
  /** Canonical text of the plan: the same for the same bytes. */
  readonly json: string;
  /** SHA-256 of `json`, in hexadecimal. */
  readonly hash: string;
  readonly starts: readonly StartDeclaration[];
  /** Form to fill in before the process is started, of the start event without trigger. */
  readonly startFormId?: string;
}

export interface CompileResult {
  /** One per executable process; empty where any diagnostic is an error. */
  readonly plans: readonly CompiledPlan[];
  /** Forms that the file carries inside its processes; empty like `plans`. */
  readonly forms: readonly CompiledForm[];
  /** Processes, decisions and forms that have to be deployed, too; empty like `plans`. */
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileOptions {
  /** Name for diagnostics. */
  readonly file: string;
  /** Bytes are decoded as their byte order mark or XML declaration says. */
  readonly xml: string | Uint8Array;
  readonly catalogue: Catalogue;
  /** Time of deployment, ms since the epoch: `now()` in the expression of a timer start event. */
  readonly now?: number;
  /** What lanes mean where the process does not say; `drawn` where absent. */
  readonly lanes?: LaneMeaning;
  /** Scripts in files of their own, by the names of the files. */
  readonly scripts?: ReadonlyMap<string, string>;
  readonly revision?: Revision;
  /** Absent: only what decides whether, and how, the file runs is looked for. */
  readonly lint?: LintOptions;
}

/** What a scenario runner makes of a file before it is checked. */
export interface Revision {
  /** Codes of what is no error here. */
  readonly tolerated: ReadonlySet<DiagnosticCode>;
  /** Whether processes run that the file does not call executable. */
  runsEvery(definitions: ModdleElement): boolean;
  revise(model: Model, definitions: ModdleElement): Model;
}

export async function compile(options: CompileOptions): Promise<CompileResult> {
  const { file, xml, catalogue, now = Date.now(), lanes, revision } = options;
  const findings = new Findings(file, options.lint?.severities);
  const refused = (): CompileResult => ({ plans: [], forms: [], references: [], diagnostics: findings.list() });

  const { drawing = false } = options.lint ?? {};
  const text = typeof xml === 'string' ? xml : decodeXml(xml);
  const parsed = await parse(text, { drawing });
  for (const finding of parsed.findings) if (!revision?.tolerated.has(finding.code)) findings.add(finding);
  if (parsed.definitions === undefined) return refused();
  if (parsed.dialect.includeScriptFiles && /\bresource\s*=/.test(text))
    for (const finding of parsed.dialect.includeScriptFiles(parsed.definitions, options.scripts ?? new Map()))
      findings.add(finding);

  const every = revision?.runsEvery(parsed.definitions) === true;
  const { model: read, findings: readFindings } = readModel(parsed, { every, ...(lanes && { lanes }) });
  const model = connectPools(revision?.revise(read, parsed.definitions) ?? read, parsed);
  for (const finding of readFindings) findings.add(finding);
  if (model.processes.length === 0) {
    findings.add({
      code: 'PROCESS_MISSING',
      line: 1,
      message: 'Expected a process with isExecutable="true", but there is none.',
    });
  }

  check(model, findings, catalogue);
  const context = lowerContext(model, findings, catalogue);
  const lowered = model.processes.map((process) => ({ process, plan: lower(process, context) }));
  if (options.lint) await lint({ definitions: parsed.definitions, model, lowered }, findings);
  const forms = formsOf(model, file, findings);
  if (findings.hasErrors) return refused();

  const plans = lowered.map(({ process, plan }): CompiledPlan => {
    const json = canonicalJson(plan);
    const startFormId = startFormOf(process);
    return {
      plan,
      json,
      hash: createHash('sha256').update(json).digest('hex'),
      starts: startsOf(plan, { model, findings, now }),
      ...(startFormId !== undefined && { startFormId }),
    };
  });
  if (findings.hasErrors) return refused();
  return { plans, forms, references: referencesOf(model), diagnostics: findings.list() };
}

function startFormOf({ source }: ModelProcess): string | undefined {
  const start = source.children.find(({ type, triggers }) => type === 'startEvent' && triggers.length === 0);
  return start?.extensions.form?.formId?.text;
}

function formsOf(model: Model, file: string, findings: Findings): readonly CompiledForm[] {
  return model.processes
    .flatMap(({ forms }) => forms)
    .flatMap(({ id, line, text }) => {
      const { form, diagnostics } = compileForm({ file, text, id, line });
      for (const { code, message } of diagnostics) findings.add({ code, line, id, message });
      return form ? [form] : [];
    });
}
