/** Where scenarios play: files that are deployed together, and instances of their processes. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { compileResources, type CompiledFile } from '../../api/deployments/compile-resources.js';
import type { CompiledPlan } from '../../processes/compiler/index.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { NOW, type Bench } from './bench.js';
import type { ProcessHost } from './process-host.js';

export interface Scene {
  /** Below `processes/library`. */
  readonly files: readonly string[];
  /** Processes that they call, which the scenario plays: with the variables that each may escalate. */
  readonly plays?: Readonly<Record<string, readonly string[]>>;
}

export interface Stage {
  plan(processId: string): Plan;
  /** An instance of this process, not yet started. */
  host(processId: string): Promise<ProcessHost>;
  stop(): Promise<void>;
}

export type OpenStage = (bench: Bench, scene: Scene) => Promise<Stage>;

export async function compileScene({ files }: Scene): Promise<readonly CompiledFile[]> {
  return compileAll(
    await Promise.all(
      files.map(async (file) => ({ name: basename(file), content: await readFile(`processes/library/${file}`) })),
    ),
  );
}

export async function compileAll(
  uploaded: readonly { readonly name: string; readonly content: Buffer }[],
): Promise<readonly CompiledFile[]> {
  const { files, diagnostics } = await compileResources(uploaded, { now: NOW.getTime() });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`Expected files that can be executed, but: ${JSON.stringify(errors)}`);
  return files;
}

export function planIn(files: readonly CompiledFile[], processId: string): CompiledPlan {
  const compiled = files.flatMap(({ plans }) => plans).find(({ plan }) => plan.processId === processId);
  if (compiled === undefined) throw new Error(`Expected a process ${processId}, but there is none.`);
  return compiled;
}
