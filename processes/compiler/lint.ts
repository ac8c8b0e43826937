/** What a file can be deployed with, but had better not: Baton's rules over whole graphs, and bpmnlint's recommended ones. */
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { Findings } from './findings.js';
import type { Model, ModelProcess } from './model.js';
import type { ModdleElement } from './moddle-element.js';
import { recommended } from './recommended.js';
import { lintRules } from './rules/index.js';
import { variables } from './rules/variables.js';
import type { Severities } from './severities.js';

export interface LintOptions {
  /** Also judges how the file is drawn, which nothing that runs depends on. */
  readonly drawing?: boolean;
  readonly severities?: Severities;
}

export interface Linted {
  readonly definitions: ModdleElement;
  readonly model: Model;
  readonly lowered: readonly { readonly process: ModelProcess; readonly plan: Plan }[];
}

export async function lint({ definitions, model, lowered }: Linted, findings: Findings): Promise<void> {
  for (const rule of lintRules) rule(model, (finding) => findings.add(finding));
  for (const { process, plan } of lowered) variables({ model, process, plan }, (finding) => findings.add(finding));
  for (const finding of await recommended(definitions)) findings.add(finding);
}
