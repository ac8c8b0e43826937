/**
 * QuickJS, and the two fences around it that it cannot build itself: a WebAssembly memory that does not grow beyond
 * `MEMORY_BYTES` (its own limit overlooks large buffers), and a watchdog for loops inside its built-in functions, where
 * it does not ask whether to go on. An interpreter that ran into either is thrown away.
 */
import { createContext, Script } from 'node:vm';
import releaseSync from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';

declare const WebAssembly: { readonly Memory: new (size: { initial: number; maximum: number }) => object };

/** The package's types describe its CommonJS build, whose default lies one level deeper. */
const variant = releaseSync as unknown as QuickJSSyncVariant;

const PAGE_BYTES = 65_536;
const INITIAL_BYTES = 16 * 1024 * 1024;
const MEMORY_BYTES = 64 * 1024 * 1024;

let interpreter: Promise<QuickJSWASMModule> | undefined;

/** The interpreter of this process, loaded at the first script. */
export async function loadInterpreter(): Promise<QuickJSWASMModule> {
  interpreter ??= newInterpreter();
  return interpreter;
}

async function newInterpreter(): Promise<QuickJSWASMModule> {
  const wasmMemory = new WebAssembly.Memory({
    initial: INITIAL_BYTES / PAGE_BYTES,
    maximum: MEMORY_BYTES / PAGE_BYTES,
  });
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }));
}

/** The next script gets a new one. */
export function discardInterpreter(): void {
  interpreter = undefined;
}

const fence: { run?: () => void } = createContext({});
const call = new Script('run()');

/** @throws an error with code `ERR_SCRIPT_EXECUTION_TIMEOUT` when `run` is not done in time, and what `run` throws */
export function runWithin<Result>(milliseconds: number, run: () => Result): Result {
  const results: Result[] = [];
  fence.run = () => void results.push(run());
  try {
    call.runInContext(fence, { timeout: milliseconds });
  } finally {
    delete fence.run;
  }
  return results[0] as Result;
}
