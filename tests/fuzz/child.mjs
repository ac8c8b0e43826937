/** Compiles and draws one mutated file after another, each twice, in a process that can be ended when it hangs. */
import { register } from 'node:module';
import { readFileSync } from 'node:fs';

/** Processor time for one file: others may keep the machine busy. */
const LIMIT_MS = 2000;

/** Listened for before anything is loaded: nobody sends it again. */
const given = new Promise((resolve) => process.once('message', resolve));

register('../support/typescript-hooks.mjs', import.meta.url);
const { compile } = await import('../../processes/compiler/index.ts');
const { draw } = await import('../../processes/drawing/index.ts');
const { mutated } = await import('./mutate.ts');

const files = await given;
const read = (file) => readFileSync(file, 'utf8');

async function outcome(xml) {
  const { plans, diagnostics } = await compile({ file: 'x.bpmn', xml, catalogue: {}, now: 0, lint: { drawing: true } });
  const drawing = await draw({ xml, diagnostics });
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  if (refused === plans.length > 0) throw new Error('Expected plans or errors, but there are both or neither.');
  return JSON.stringify([plans.map(({ hash }) => hash), diagnostics, drawing]);
}

process.on('message', async (seed) => {
  const { file, xml, mutations } = mutated(seed, files, read);
  const at = { seed, file, mutations };
  process.send({ ...at, began: true });
  try {
    const before = process.cpuUsage();
    const first = await outcome(xml);
    const { user, system } = process.cpuUsage(before);
    const cpuMs = (user + system) / 1000;
    const same = first === (await outcome(xml));
    const slow = cpuMs > LIMIT_MS ? `takes ${Math.round(cpuMs)} ms` : undefined;
    process.send({ ...at, problem: same ? slow : 'differs between two runs' });
  } catch (error) {
    process.send({ ...at, problem: `throws ${error instanceof Error ? error.stack : String(error)}` });
  }
});
process.send({ ready: true });
process.once('disconnect', () => process.exit(0));
