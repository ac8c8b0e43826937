import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '../../processes/compiler/index.js';
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { Plan } from '../../workflows/bpmn/plan.js';

export async function planOf(xml: string, catalogue: Catalogue = {}): Promise<Plan> {
  const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue, now: 0 });
  const [first] = plans;
  if (first === undefined) throw new Error(JSON.stringify(diagnostics));
  return first.plan;
}

/** All processes of the scenario folders, by folder. */
export async function scenarioPlans(): Promise<ReadonlyMap<string, readonly Plan[]>> {
  const root = join(import.meta.dirname, '../scenarios');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bpmn'));
  const plans = new Map<string, readonly Plan[]>();
  for (const file of files.sort()) {
    const { plans: compiled } = await compile({ file, xml: await readFile(join(root, file)), catalogue: {}, now: 0 });
    plans.set(
      file,
      compiled.map(({ plan }) => plan),
    );
  }
  return plans;
}
