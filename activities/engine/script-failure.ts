/** What goes wrong in a script, as its answer. */
import type { ScriptResult } from '../../workflows/contract.js';

/** Name of the code in stack traces. */
export const FILE = 'script.js';

/** Carries the script's own failure out of the steps of a run; caught by `World.run`. */
export class ScriptFailure extends Error {
  constructor(readonly result: ScriptResult) {
    super();
  }
}

/** @param thrown - what the script threw, as JSON: an error has its name, message, stack and own properties */
export function failureOf(thrown: unknown, kind: 'syntax' | 'error'): ScriptResult {
  if (typeof thrown !== 'object' || thrown === null || !('name' in thrown) || !('message' in thrown))
    return { ok: false, kind, message: `Expected the script to end, but it threw ${textOf(thrown)}.` };
  const { name, message } = thrown as { readonly name: unknown; readonly message: unknown };
  const errorCode = 'errorCode' in thrown ? thrown.errorCode : undefined;
  if (name === 'BpmnError' && typeof errorCode === 'string')
    return { ok: false, kind: 'bpmn-error', message: plain(message), errorCode };
  if (name === 'InternalError' && message === 'out of memory') return outOfMemory();
  const stack = 'stack' in thrown ? plain(thrown.stack) : '';
  const line = new RegExp(`${FILE}:(\\d+)`).exec(stack)?.[1];
  const where = line === undefined ? '' : ` in line ${line}`;
  return {
    ok: false,
    kind,
    message: `Expected the script to ${kind === 'syntax' ? 'be JavaScript' : 'end'}, but there is a ${plain(name)}${where}: ${plain(message)}.`,
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : textOf(value);
}

/** JSON text, and something readable of what has none. Calls nothing of the value. */
function textOf(value: unknown): string {
  const text = JSON.stringify(value ?? null, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
  return text ?? `a ${typeof value}`;
}

/**
 * What stopped the interpreter itself: the watchdog, the stack or the WebAssembly memory.
 *
 * @throws anything else: a bug
 */
export function hostFailure(error: unknown, timeoutMs: number): ScriptResult {
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

export function timedOut(timeoutMs: number): ScriptResult {
  return { ok: false, kind: 'timeout', message: `Expected the script to end within ${timeoutMs} ms, but it did not.` };
}
