/** The interpreter alone against bpmn-engine: nothing is kept, no task does anything, instances run one after the other. */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { compile } from '../../processes/compiler/index.js';
import { type Command, Course, type EngineEvent, initialState } from '../../workflows/engine/index.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { load } from '../load.js';
import { catalogue } from '../work.js';
import { PROCESS_IDS, type ProcessId, xmlFor } from './processes.js';
import { interleaved, type Subject } from '../interleaved.js';
import { compared, type Side } from './report.js';

const VERSION = '25.0.1';

/** Takes one instance from start to end. */
export type RunOne = () => Promise<void>;

const GIVEN = { now: 1_800_000_000_000, seed: 0.5 };

/** Answers each task and each user task at once. */
export function inBaton(plan: Plan): RunOne {
  let instances = 0;
  return () => {
    const processInstanceKey = `${(instances += 1)}0000000`;
    const info = {
      processInstanceKey,
      processDefinitionKey: '1',
      version: 1,
      workflowId: processInstanceKey,
      tags: [],
    };
    const answers: EngineEvent[] = [{ kind: 'start', variables: { amount: 20 }, ...GIVEN }];
    const course = new Course(plan, initialState(info));
    for (let next = answers.shift(); next !== undefined; next = answers.shift()) {
      const { commands, records } = course.happen(next);
      for (const command of commands) {
        const answer = answerTo(command);
        if (answer) answers.push(answer);
      }
      for (const record of records)
        if (record.type === 'user-task-created')
          answers.push({ kind: 'user-task-completed', key: record.key, variables: { approved: true }, ...GIVEN });
    }
    const { status } = course.now;
    if (status !== 'completed') throw new Error(`Expected the instance to complete, but it is ${status}.`);
    return Promise.resolve();
  };
}

function answerTo(command: Command): EngineEvent | undefined {
  return command.kind === 'run-activity'
    ? { kind: 'job-completed', key: command.key, variables: { interactionId: '1' }, ...GIVEN }
    : undefined;
}

/** As far as it is used of bpmn-engine and of what it is made of; none of them is a package of this repository. */
interface BpmnEngine {
  readonly Engine: new (options: object) => {
    execute(options: object, callback: (error?: Error) => void): unknown;
  };
  readonly BpmnModdle: new () => { fromXML(source: string): Promise<object> };
  readonly serialize: (moddleContext: object, typeResolver: unknown) => object;
  readonly TypeResolver: (elements: object) => unknown;
  readonly elements: object;
}

async function installed(folder: string): Promise<BpmnEngine> {
  await mkdir(folder, { recursive: true });
  const npm = spawn('npm', ['i', '--no-audit', '--no-fund', '--prefix', folder, `bpmn-engine@${VERSION}`], {
    stdio: ['ignore', 2, 2],
  });
  if ((await once(npm, 'exit'))[0] !== 0)
    throw new Error('Expected npm to install bpmn-engine, but it failed: see above.');
  const peer = createRequire(join(folder, 'node_modules/bpmn-engine/package.json'));
  const { Engine } = peer('bpmn-engine') as Pick<BpmnEngine, 'Engine'>;
  const serializer = peer('moddle-context-serializer') as {
    readonly default: BpmnEngine['serialize'];
    readonly TypeResolver: BpmnEngine['TypeResolver'];
  };
  const moddle = (await import(pathToFileURL(join(folder, 'node_modules/bpmn-moddle/dist/index.js')).href)) as {
    readonly default: BpmnEngine['BpmnModdle'];
  };
  return {
    ...{ Engine, BpmnModdle: moddle.default, serialize: serializer.default, TypeResolver: serializer.TypeResolver },
    elements: peer('bpmn-elements') as object,
  };
}

/** The source is parsed once; each instance is an engine of its own, as that is made. */
async function inBpmnEngine(engine: BpmnEngine, source: string): Promise<RunOne> {
  const context = await new engine.BpmnModdle().fromXML(source);
  const sourceContext = engine.serialize(context, engine.TypeResolver(engine.elements));
  const services = { work: (_: unknown, done: (error: null, id: string) => void) => done(null, '1') };
  return () =>
    new Promise((resolve, reject) => {
      const listener = new EventEmitter();
      listener.on('activity.wait', (task: { signal(variables: object): void }) => task.signal({ approved: true }));
      new engine.Engine({ sourceContext, services, variables: { amountIsHigh: true } }).execute(
        { listener },
        (error) => (error ? reject(error) : resolve()),
      );
    });
}

export type InMemory = Readonly<Record<ProcessId, Readonly<Record<'baton' | 'bpmn-engine', Side>>>>;

export async function measureInMemory(options: {
  /** Where bpmn-engine is installed. */
  readonly folder: string;
  readonly rounds: number;
  readonly roundMs: number;
  readonly log: (line: string) => void;
}): Promise<InMemory> {
  const { rounds, roundMs, log } = options;
  const engine = await installed(options.folder);
  const measured: [ProcessId, InMemory[ProcessId]][] = [];
  for (const processId of PROCESS_IDS) {
    log(`Measuring ${processId} in memory …`);
    const { plans, diagnostics } = await compile({ file: processId, xml: xmlFor('baton', processId), catalogue });
    if (!plans[0]) throw new Error(`Expected ${processId} to compile, but: ${JSON.stringify(diagnostics)}`);
    const subjects = {
      baton: inBaton(plans[0].plan),
      'bpmn-engine': await inBpmnEngine(engine, xmlFor('bpmn-engine', processId)),
    };
    measured.push([processId, compared(await interleaved(onEach(subjects), { rounds, roundMs }))]);
  }
  return Object.fromEntries(measured) as InMemory;
}

function onEach<Name extends string>(subjects: Readonly<Record<Name, RunOne>>): Readonly<Record<Name, Subject>> {
  const each = Object.entries<RunOne>(subjects).map(([name, runOne]): [string, Subject] => [
    name,
    { run: (ms) => load({ concurrency: 1, ms, runOne }), pids: [process.pid] },
  ]);
  return Object.fromEntries(each) as Record<Name, Subject>;
}
