/** Each rule of the dependency table of docs/architecture.md bites; that they hold is a step of `npm run lint`. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const configuration = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions;
};

/** For each rule a file that breaks it: path → text. What is imported is created empty where it is a project file. */
const BREACHES: Readonly<Record<string, { readonly file: string; readonly imports: string }>> = {
  'bpmn-imports-itself': { file: 'workflows/bpmn/a.ts', imports: '../engine/b.js' },
  'bpmn-imports-calendar-alone': { file: 'workflows/bpmn/a.ts', imports: 'node:fs' },
  'expression-imports-feelin-and-time': { file: 'workflows/bpmn/expression/a.ts', imports: 'zod' },
  'feelin-only-in-expression': { file: 'processes/compiler/a.ts', imports: 'feelin' },
  'engine-imports-bpmn': { file: 'workflows/engine/a.ts', imports: '../contract.js' },
  'engine-imports-no-packages': { file: 'workflows/engine/a.ts', imports: '@temporalio/workflow' },
  'shell-imports-workflows': { file: 'workflows/a.workflow.ts', imports: '../activities/b.js' },
  'shell-imports-temporal': { file: 'workflows/a.workflow.ts', imports: '@temporalio/client' },
  'contract-imports-no-sdk': { file: 'workflows/contract.ts', imports: '@temporalio/workflow' },
  'processes-import-language-and-engine': { file: 'processes/compiler/a.ts', imports: '../../database/b.js' },
  'activities-import-contract-and-database': { file: 'activities/a.ts', imports: '../workflows/engine/b.js' },
  'hosts-beside-the-workflow': { file: 'activities/engine/run-local-tasks.ts', imports: '../../database/b.js' },
  'observability-imports-database': { file: 'observability/a.ts', imports: '../api/b.js' },
  'database-imports-shapes': { file: 'database/a.ts', imports: '../activities/b.js' },
  'api-imports-compiler-and-contract': { file: 'api/a.ts', imports: '../workflows/engine/b.js' },
  'worker-imports-activities': { file: 'worker/a.ts', imports: '../workflows/process.workflow.js' },
  'temporal-settings-import-keys': { file: 'worker/temporal/a.ts', imports: '../../activities/b.js' },
  'view-replays-what-happened': { file: 'worker/view/a.ts', imports: '../../api/b.js' },
  'console-imports-engine': { file: 'console/a.ts', imports: '../api/b.js' },
  'simulation-imports-engine': { file: 'processes/simulation/a.ts', imports: '../compiler/b.js' },
  'simulation-imports-no-packages': { file: 'processes/simulation/a.ts', imports: 'node:fs' },
  'nobody-imports-console': { file: 'api/a.ts', imports: '../console/b.js' },
  'nobody-imports-entry-points': { file: 'api/a.ts', imports: '../bin/b.js' },
  'nobody-imports-tests': { file: 'api/a.ts', imports: '../tests/b.js' },
  'no-cycles': { file: 'api/a.ts', imports: './a.js' },
  'no-unresolvable': { file: 'api/a.ts', imports: 'no-such-package' },
};

async function violations(options: {
  readonly folders: string[];
  readonly baseDir: string;
}): Promise<ICruiseResult['summary']['violations']> {
  const { output } = await cruise(options.folders, {
    ...configuration.options,
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
    baseDir: options.baseDir,
  });
  if (typeof output === 'string') throw new Error('Expected a result, but got a report');
  return output.summary.violations;
}

describe('who may import whom', () => {
  const directories: string[] = [];
  afterEach(() => {
    for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
  });

  it('has a breach below for each rule', () => {
    expect(Object.keys(BREACHES).sort()).toEqual(configuration.forbidden.map((rule) => rule.name ?? '').sort());
  });

  it.each(Object.entries(BREACHES))('%s bites', async (name, { file, imports }) => {
    const baseDir = mkdtempSync(join(tmpdir(), 'baton-boundaries-'));
    directories.push(baseDir);
    symlinkSync(join(ROOT, 'node_modules'), join(baseDir, 'node_modules'));
    if (imports.startsWith('.'))
      write(join(baseDir, dirname(file), imports.replace(/\.js$/, '.ts')), 'export const b = 1;\n');
    write(join(baseDir, file), `import * as b from '${imports}';\nexport const a = b;\n`);
    const found = await violations({ folders: [file.split('/')[0] ?? ''], baseDir });
    expect(found.map(({ rule }) => rule.name)).toContain(name);
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
