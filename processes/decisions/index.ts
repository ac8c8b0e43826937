/**
 * The DMN compiler: a file of decisions → a decision plan. DMN 1.1 to 1.6 by namespace. It never throws on what is in a
 * file: whatever is wrong there is a diagnostic with a code, the element's id and its line.
 */
import { createHash } from 'node:crypto';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import { canonicalJson } from '../compiler/canonical-json.js';
import { decodeXml } from '../compiler/decode.js';
import { Findings } from '../compiler/findings.js';
import { GraphCompiler } from './graph.js';
import { modelOf, Models, type DmnModel } from './model.js';
import { readElements } from './xml-element.js';

export interface DmnFile {
  /** Name for diagnostics. */
  readonly file: string;
  /** Bytes are decoded as their byte order mark or XML declaration says. */
  readonly xml: string | Uint8Array;
}

export interface CompileDecisionsOptions extends DmnFile {
  /** Models that the file may import; they become part of the plan. */
  readonly imports?: readonly DmnFile[];
  /** Answer a plan despite errors, in which the decisions that have errors fail when evaluated. */
  readonly partial?: boolean;
}

export interface CompiledDecisions {
  readonly plan: DecisionPlan;
  /** Canonical text of the plan: the same for the same bytes. */
  readonly json: string;
  /** SHA-256 of `json`, in hexadecimal. */
  readonly hash: string;
  /** Decisions and decision services of the file itself: what a business rule task can call. */
  readonly decisions: readonly { readonly id: string; readonly name: string }[];
}

export interface CompileDecisionsResult {
  /** Undefined where the file cannot be read, or any diagnostic is an error and `partial` is not set. */
  readonly compiled?: CompiledDecisions;
  readonly diagnostics: readonly Diagnostic[];
}

export function compileDecisions({
  imports = [],
  partial = false,
  ...main
}: CompileDecisionsOptions): CompileDecisionsResult {
  const files = [main, ...imports].map((file, index) => read(file, index > 0));
  const [first, ...rest] = files;
  const diagnostics = (): readonly Diagnostic[] => files.flatMap(({ findings }) => findings.list());
  if (first?.model === undefined) return { diagnostics: diagnostics() };
  const imported = rest.flatMap(({ model }) => (model === undefined ? [] : [model]));
  const plan = new GraphCompiler(new Models(first.model, imported)).compile();
  if (Object.keys(plan.decisions).length === 0) {
    const message = 'Expected a decision, but the file has none.';
    first.findings.add({ code: 'DMN_DECISION_MISSING', line: 1, message });
  }
  if (files.some(({ findings }) => findings.hasErrors) && !partial) return { diagnostics: diagnostics() };
  const json = canonicalJson(plan);
  const hash = createHash('sha256').update(json).digest('hex');
  return { compiled: { plan, json, hash, decisions: callable(plan) }, diagnostics: diagnostics() };
}

function read({ file, xml }: DmnFile, imported: boolean): { readonly findings: Findings; readonly model?: DmnModel } {
  const findings = new Findings(file);
  const tree = readElements(typeof xml === 'string' ? xml : decodeXml(xml));
  for (const finding of tree.findings) findings.add(finding);
  return { findings, ...(tree.root && { model: modelOf({ root: tree.root, findings, imported }) }) };
}

function callable({ decisions, services }: DecisionPlan): CompiledDecisions['decisions'] {
  const own = (key: string): boolean => !key.includes('#');
  return [
    ...Object.entries(decisions).map(([key, { name }]) => ({ id: key, name })),
    ...Object.entries(services).map(([key, { name }]) => ({ id: key, name })),
  ].filter(({ id }) => own(id));
}
