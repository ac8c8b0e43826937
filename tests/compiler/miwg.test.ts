/**
 * The BPMN Model Interchange Working Group's set: every file is read; those that are meant to run deploy, or are refused
 * for what their authors left out or wrote for one engine alone, each by name.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { compile, type CompileResult } from '../../processes/compiler/index.js';
import type { DiagnosticCode } from '../../workflows/bpmn/codes.js';

const ROOT = join(import.meta.dirname, '../../../shared/corpus/bpmn-miwg+bpmn-miwg-test-suite');

/** Executable models that do not deploy, and their round trips: for what only one engine knows, or nobody could. */
const KNOWN: Readonly<Record<string, readonly DiagnosticCode[]>> = {
  // Gateways without conditions, conditions in a language that is not named, a message without key.
  'C.3.0': ['CONDITION_MISSING', 'EXPRESSION_LANGUAGE', 'MESSAGE_CORRELATION_KEY_MISSING'],
  // The JSON of a form is broken by the round trip: quotes inside its texts.
  'C.9.0': ['FORM_INVALID'],
  'C.9.2': ['FORM_INVALID'],
};

/** What a modeler leaves open in an export that was drawn, not configured. */
const LEFT_OPEN: ReadonlySet<DiagnosticCode> = new Set([
  'CALLED_PROCESS_MISSING',
  'CONDITION_MISSING',
  'ERROR_CODE_MISSING',
  'EVENT_CONDITION_MISSING',
  'JOB_TYPE_MISSING',
  'LOOP_COLLECTION_MISSING',
  'LOOP_CONDITION_MISSING',
  'MESSAGE_CORRELATION_KEY_MISSING',
  'MESSAGE_NAME_MISSING',
  'SIGNAL_NAME_MISSING',
  'TIMER_DEFINITION',
]);

interface Import {
  readonly name: string;
  readonly executable: boolean;
  readonly result: CompileResult;
  readonly errors: readonly DiagnosticCode[];
}

describe('MIWG', () => {
  let imports: readonly Import[] = [];
  const of = (select: (one: Import) => boolean): readonly Import[] => imports.filter(select);
  const inReference = ({ name }: Import): boolean => name.startsWith('Reference/');

  beforeAll(async () => {
    const names = (await readdir(ROOT, { recursive: true })).filter((name) => name.endsWith('.bpmn')).sort();
    imports = await Promise.all(
      names.map(async (name): Promise<Import> => {
        const xml = await readFile(join(ROOT, name));
        const result = await compile({ file: name, xml, catalogue: {}, now: 0 });
        const errors = result.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
        return { name, executable: /isExecutable="true"/.test(xml.toString()), result, errors: [...new Set(errors)] };
      }),
    );
  });

  test('every file is read; what is not meant to run is refused for that alone', () => {
    const drawn = of(({ executable }) => !executable);
    const deployed = of(({ result }) => result.plans.length > 0);
    process.stdout.write(
      `MIWG: ${imports.length} files, ${drawn.length} only drawn, ${imports.length - drawn.length} executable, ${deployed.length} deploy\n`,
    );
    expect(imports.length).toBeGreaterThan(80);
    expect(drawn.filter(({ errors }) => errors.join() !== 'PROCESS_MISSING').map(({ name }) => name)).toEqual([]);
  });

  test('executable reference models deploy, or are refused as is known', () => {
    const executable = of((one) => inReference(one) && one.executable);
    expect(executable).toHaveLength(7);
    const deployed = executable.filter(({ result }) => result.plans.length > 0).map(({ name }) => modelOf(name));
    expect(deployed).toEqual(['C.1.0', 'C.1.1', 'C.8.1', 'C.9.0', 'C.9.1', 'C.9.2']);
    expect(unexplained(executable)).toEqual([]);
  });

  test('executable exports deploy, or name what was left open', () => {
    expect(unexplained(of((one) => !inReference(one) && one.executable))).toEqual([]);
  });
});

/** `Reference/C.1.0.bpmn` and `…/C.1.0-export.bpmn` are both C.1.0. */
function modelOf(name: string): string {
  return /([ABC]\.\d\.\d)/.exec(name)?.[1] ?? name;
}

/** What of the errors nothing accounts for, by file. An export is drawn anew: it may leave open what the model has. */
function unexplained(imports: readonly Import[]): readonly string[] {
  return imports.flatMap(({ name, errors }) => {
    const known = KNOWN[modelOf(name)] ?? [];
    return errors
      .filter((code) => !(name.includes('-export') ? LEFT_OPEN.has(code) : known.includes(code)))
      .map((code) => `${name}: ${code}`);
  });
}
