/** Whether a script is JavaScript, told at deployment. It is run elsewhere (`activities/engine/script.ts`). */
import { parse } from 'acorn';

export interface ScriptProblem {
  /** "Expected …, but …". */
  readonly message: string;
  /** Line and column within the code, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** What QuickJS reads. */
const ECMA_VERSION = 2023;

/** Undefined where `code` is a script (not a module) that compiles. */
export function checkScript(code: string): ScriptProblem | undefined {
  try {
    parse(code, { ecmaVersion: ECMA_VERSION, sourceType: 'script' });
    return undefined;
  } catch (error) {
    if (error instanceof RangeError)
      return { message: 'Expected a script that nests less, but it exceeds the stack', line: 1, column: 1 };
    if (!isSyntaxError(error)) throw error;
    const { line, column } = error.loc;
    const message = error.message.replace(/ \(\d+:\d+\)$/, '');
    return { message: `Expected JavaScript, but there is a problem: ${message}`, line, column: column + 1 };
  }
}

function isSyntaxError(
  error: unknown,
): error is SyntaxError & { readonly loc: { readonly line: number; readonly column: number } } {
  return error instanceof SyntaxError && 'loc' in error;
}
