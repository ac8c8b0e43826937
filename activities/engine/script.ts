/**
 * JavaScript of script tasks, mappings and listeners, as Camunda 7 runs it: not strict, process variables as globals,
 * `execution` beside them, the result the value of the last expression. A fresh world for each run.
 */
import type { QuickJSContext, QuickJSHandle, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Json } from '../../workflows/engine/record.js';
import type { RunScriptInput, ScriptResult, Variables } from '../../workflows/contract.js';
import { discardInterpreter, loadInterpreter, runWithin } from './script-interpreter.js';
import { PRELUDE } from './script-prelude.js';

const TIMEOUT_MS = 1_000;
const MEMORY_BYTES = 32 * 1024 * 1024;
const STACK_BYTES = 256 * 1024;
/** What the watchdog grants beyond the time limit: QuickJS's own answer says more. */
const GRACE_MS = 250;

const FILE = 'script.js';

export async function runScript(input: RunScriptInput): Promise<ScriptResult> {
  const interpreter = await loadInterpreter();
  const world = new World(interpreter, input);
  let result: ScriptResult;
  try {
    world.open();
    result = runWithin(world.timeoutMs + GRACE_MS, () => world.run());
  } catch (error) {
    discardInterpreter();
    return hostFailure(error, world.timeoutMs);
  }
  // What was stopped in the middle leaves things behind that cannot be put away.
  if (!result.ok && (result.kind === 'timeout' || result.kind === 'memory')) discardInterpreter();
  else world.dispose();
  return result;
}

/** Carries the script's own failure out of the steps of a run; caught by `World.run`. */
class ScriptFailure extends Error {
  constructor(readonly result: ScriptResult) {
    super();
  }
}

/** A runtime and context of its own, for one script. */
class World {
  readonly timeoutMs: number;
  private readonly runtime: QuickJSRuntime;
  private readonly context: QuickJSContext;
  private readonly owned: QuickJSHandle[] = [];
  /** From the script's value (and what it set) to JSON text. */
  private collect: QuickJSHandle;
  private deadline = Infinity;
  private interrupted = false;

  constructor(
    interpreter: QuickJSWASMModule,
    private readonly input: RunScriptInput,
  ) {
    this.timeoutMs = input.timeoutMs ?? TIMEOUT_MS;
    this.runtime = interpreter.newRuntime({
      memoryLimitBytes: input.memoryBytes ?? MEMORY_BYTES,
      maxStackSizeBytes: STACK_BYTES,
      interruptHandler: () => (this.interrupted ||= Date.now() > this.deadline),
    });
    this.context = this.runtime.newContext();
    this.collect = this.context.undefined;
  }

  /** Everything but the script itself; to be called first. */
  open(): void {
    const { variables, execution = {}, storeGlobals = false } = this.input;
    const prelude = this.evaluate(PRELUDE, 'prelude.js');
    const given = this.context.newString(JSON.stringify({ variables, execution, storeGlobals }));
    this.collect = this.call(prelude, given);
  }

  run(): ScriptResult {
    const { code } = this.input;
    this.deadline = Date.now() + this.timeoutMs;
    try {
      this.compile(code);
      const value = this.evaluate(code, FILE);
      const text = this.context.getString(this.call(this.collect, value));
      const answer = JSON.parse(text) as { readonly value?: Json; readonly variables: Variables };
      return { ok: true, value: answer.value ?? null, variables: answer.variables };
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
      return this.interrupted ? timedOut(this.timeoutMs) : error.result;
    }
  }

  dispose(): void {
    try {
      for (const handle of this.owned) handle.dispose();
      this.context.dispose();
      this.runtime.dispose();
    } catch {
      discardInterpreter();
    }
  }

  private evaluate(code: string, file: string): QuickJSHandle {
    return this.valueOf(this.context.evalCode(code, file), 'error');
  }

  /** Throws for syntax errors, before anything runs. */
  private compile(code: string): void {
    this.valueOf(this.context.evalCode(code, FILE, { type: 'global', compileOnly: true }), 'syntax');
  }

  private call(callee: QuickJSHandle, argument: QuickJSHandle): QuickJSHandle {
    if (!this.owned.includes(argument)) this.owned.push(argument);
    return this.valueOf(this.context.callFunction(callee, this.context.undefined, argument), 'error');
  }

  private valueOf(
    result: { readonly value: QuickJSHandle; readonly error?: undefined } | { readonly error: QuickJSHandle },
    kind: 'syntax' | 'error',
  ): QuickJSHandle {
    if (result.error !== undefined) {
      this.owned.push(result.error);
      throw new ScriptFailure(failureOf(this.context.dump(result.error), kind));
    }
    this.owned.push(result.value);
    return result.value;
  }
}

/** @param thrown - what the script threw, as JSON: an error has its name, message, stack and own properties */
function failureOf(thrown: unknown, kind: 'syntax' | 'error'): ScriptResult {
  if (typeof thrown !== 'object' || thrown === null || !('name' in thrown) || !('message' in thrown))
    return { ok: false, kind, message: `Expected the script to end, but it threw ${JSON.stringify(thrown ?? null)}.` };
  const { name, message } = thrown as { readonly name: unknown; readonly message: unknown };
  const errorCode = 'errorCode' in thrown ? thrown.errorCode : undefined;
  if (name === 'BpmnError' && typeof errorCode === 'string')
    return { ok: false, kind: 'bpmn-error', message: String(message), errorCode };
  if (name === 'InternalError' && message === 'out of memory') return outOfMemory();
  const stack = 'stack' in thrown ? String(thrown.stack) : '';
  const line = new RegExp(`${FILE}:(\\d+)`).exec(stack)?.[1];
  const where = line === undefined ? '' : ` in line ${line}`;
  return {
    ok: false,
    kind,
    message: `Expected the script to ${kind === 'syntax' ? 'be JavaScript' : 'end'}, but there is a ${String(name)}${where}: ${String(message)}.`,
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}

/**
 * What stopped the interpreter itself: the watchdog, the stack or the WebAssembly memory.
 *
 * @throws anything else: a bug
 */
function hostFailure(error: unknown, timeoutMs: number): ScriptResult {
  if (error instanceof ScriptFailure) return error.result;
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return timedOut(timeoutMs);
  if (name === 'RangeError')
    return { ok: false, kind: 'memory', message: 'Expected the script to keep within its stack, but it nests deeper.' };
  if (name === 'RuntimeError') return outOfMemory();
  throw error;
}

function outOfMemory(): ScriptResult {
  return {
    ok: false,
    kind: 'memory',
    message: 'Expected the script to keep within its memory, but it needs more.',
  };
}

function timedOut(timeoutMs: number): ScriptResult {
  return { ok: false, kind: 'timeout', message: `Expected the script to end within ${timeoutMs} ms, but it did not.` };
}
