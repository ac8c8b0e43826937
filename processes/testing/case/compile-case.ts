/** The files of a case, compiled as a deployment compiles them. */
import type { Catalogue } from '../../../workflows/bpmn/catalogue.js';
import type { Diagnostic } from '../../../workflows/bpmn/codes.js';
import { compile, compileForm, isScript, scriptsIn, type CompiledPlan } from '../../compiler/index.js';
import { decodeXml } from '../../compiler/decode.js';
import { compileDecisions, type CompiledDecisions } from '../../decisions/index.js';
import { catalogueOf } from '../catalogue.js';
import { guidanceOf } from './guidance.js';
import type { BehaviourCase } from '../../simulation/behaviour-case.js';
import { type DrawnMessageFlow, readMessageFlows } from '../../compiler/read-message-flows.js';
import { NO_OPERATION, revisionOf } from './revision.js';

/** Bytes of a file that a case names; throws where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

export interface CompiledCase {
  readonly files: ReadonlyMap<string, readonly CompiledPlan[]>;
  readonly decisions: readonly CompiledDecisions[];
  readonly messageFlows: readonly DrawnMessageFlow[];
  readonly diagnostics: readonly Diagnostic[];
}

const CATALOGUE: Catalogue = catalogueOf({ activities: { [NO_OPERATION]: { answers: [] } } });

/** Names of all files: those to deploy at once, and those that steps deploy. */
export function filesOf({ resources = [], steps }: BehaviourCase): readonly string[] {
  return [...new Set([...resources, ...steps.flatMap((step) => ('deploy' in step ? step.deploy : []))])];
}

export async function compileCase(behaviourCase: BehaviourCase, read: ReadFile): Promise<CompiledCase> {
  const contents = await Promise.all(filesOf(behaviourCase).map(async (file) => ({ file, xml: await read(file) })));
  const models = contents.filter(({ file }) => /\.dmn$/i.test(file));
  const decided = models.map((model) => {
    const imports = models.filter((other) => other !== model);
    return compileDecisions({ ...model, imports });
  });
  const forms = contents
    .filter(({ file }) => /\.form$/i.test(file))
    .flatMap(({ file, xml }) => compileForm({ file, text: decodeXml(xml) }).diagnostics);
  const revision = revisionOf(guidanceOf(behaviourCase));
  const messageFlows: DrawnMessageFlow[] = [];
  const scripts = scriptsIn(contents.map(({ file, xml }) => ({ name: file, content: xml })));
  const files = new Map<string, readonly CompiledPlan[]>();
  const found: Diagnostic[] = [];
  for (const { file, xml } of contents) {
    if (/\.(?:dmn|form)$/i.test(file) || isScript(file)) {
      files.set(file, []);
      continue;
    }
    const { plans, diagnostics } = await compile({
      file,
      xml,
      catalogue: CATALOGUE,
      now: 0,
      scripts,
      revision: {
        ...revision,
        revise: (model, definitions) => {
          messageFlows.push(...readMessageFlows(definitions));
          return revision.revise(model, definitions);
        },
      },
    });
    files.set(file, plans);
    found.push(...diagnostics);
  }
  return {
    files,
    decisions: decided.flatMap(({ compiled }) => compiled ?? []),
    messageFlows,
    diagnostics: [...found, ...decided.flatMap(({ diagnostics }) => diagnostics), ...forms],
  };
}
