/**
 * JavaScript of script tasks, mappings and listeners, as Camunda 7 runs it: not strict, process variables as globals,
 * `execution` beside them, the result the value of the last expression. A fresh world for each run.
 */
import type { QuickJSContext, QuickJSHandle, QuickJSRuntime, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Json } from '../../workflows/engine/record.js';
import type { RunScriptInput, ScriptResult, Variables } from '../../workflows/contract.js';
import { failureOf, FILE, hostFailure, ScriptFailure, timedOut } from './script-failure.js';
import { discardInterpreter, loadInterpreter, runWithin } from './script-interpreter.js';
import { PRELUDE } from './script-prelude.js';

const TIMEOUT_MS = 1_000;
const MEMORY_BYTES = 32 * 1024 * 1024;
const STACK_BYTES = 256 * 1024;
/** What the watchdog grants beyond the time limit: QuickJS's own answer says more. */
const GRACE_MS = 250;

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
