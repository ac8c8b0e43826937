/**
 * `npm run bench:compile`: what compiling a diagram of 1,000 elements costs, beside what bpmn-moddle's own parse of the
 * same file costs. Rounds are interleaved, so that whatever else the machine does meets all alike; figures are medians.
 * `-- --json` prints one JSON object; `--rounds` and `--elements` change how much is measured.
 */
import { parseArgs } from 'node:util';
import { BpmnModdle } from 'bpmn-moddle';

import { compile } from '../processes/compiler/index.js';
import { parse } from '../processes/compiler/parse.js';
import { BPMN, readXml } from '../processes/compiler/xml.js';
import { largeDiagram } from './large-diagram.js';
import { median } from './load.js';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '31' },
    elements: { type: 'string', default: '1000' },
  },
});
const [rounds, elements] = [Number(flags.rounds), Number(flags.elements)];
if (!(rounds >= 1) || !(elements >= 10)) throw new Error('Expected --rounds from 1 and --elements from 10.');

const WARM_UP = 10;
const xml = largeDiagram(elements);
const moddle = new BpmnModdle({});
const file = { file: 'large.bpmn', xml, catalogue: {}, now: 0 };

/** What is timed, by what the report calls it. */
const subjects = {
  moddleParse: () => moddle.fromXML(xml),
  compile: () => compile({ ...file, lint: {} }),
  compileWithoutRules: () => compile(file),
  compileParse: () => parse(xml),
  checkXml: () => Promise.resolve(readXml(xml, BPMN)),
} as const satisfies Record<string, () => Promise<unknown>>;
type Name = keyof typeof subjects;

const { plans, diagnostics } = await subjects.compile();
if (plans.length !== 1) throw new Error(`Expected the diagram to compile, but: ${JSON.stringify(diagnostics[0])}`);

const names = Object.keys(subjects) as readonly Name[];
const times = new Map<Name, number[]>(names.map((name) => [name, []]));
for (let round = 0; round < WARM_UP + rounds; round += 1) {
  for (const name of names.map((_, index) => names[(index + round) % names.length] as Name)) {
    const began = performance.now();
    await subjects[name]();
    if (round >= WARM_UP) times.get(name)?.push(performance.now() - began);
  }
}

const ms = (name: Name): number => median(times.get(name) as number[]);
/** In one round each, so that a slow moment meets both. */
const ratios = (times.get('compile') as number[]).map((time, round) => time / (times.get('moddleParse')?.[round] ?? 1));
const rounded = (value: number): number => Math.round(value * 100) / 100;
const report = {
  elements,
  bytes: Buffer.byteLength(xml),
  compileToModdleParse: rounded(median(ratios)),
  ms: {
    moddleParse: rounded(ms('moddleParse')),
    compile: rounded(ms('compile')),
    phases: {
      checkXml: rounded(ms('checkXml')),
      parse: rounded(ms('compileParse') - ms('checkXml')),
      readCheckAndLower: rounded(ms('compileWithoutRules') - ms('compileParse')),
      rules: rounded(ms('compile') - ms('compileWithoutRules')),
    },
  },
};
process.stdout.write(
  flags.json
    ? `${JSON.stringify(report)}\n`
    : `${elements} elements, ${report.bytes} bytes: compiling costs ${report.compileToModdleParse} times bpmn-moddle's parse\n${JSON.stringify(report, null, 2)}\n`,
);
