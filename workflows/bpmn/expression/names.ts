/** The names an expression declares or is told of, while it is lowered. */
import { builtinNames, isBuiltin } from './builtins/index.js';
import type { ParseOptions } from './problem.js';
import { closest } from './suggestion.js';

export class Names {
  /** In scope now, innermost last. */
  private readonly scope: string[];
  /** Names as declared, by their form without spaces: `a + b` means the declared `a+b`. */
  private readonly declared = new Map<string, string>();

  constructor({ names = [], functions = [] }: ParseOptions) {
    this.scope = [...functions];
    for (const name of [...names, ...functions]) this.remember(name);
  }

  /** Makes `name` visible until the end of the enclosing `within`. */
  declare(name: string): string {
    this.scope.push(name);
    return this.remember(name);
  }

  within<T>(build: () => T): T {
    const size = this.scope.length;
    const built = build();
    this.scope.length = size;
    return built;
  }

  /** The declared name that is meant by `written`. */
  resolve(written: string): string {
    return /[^\p{L}\p{N}_ ]/u.test(written) ? (this.declared.get(written.replace(/\s/g, '')) ?? written) : written;
  }

  /** What is wrong with a call of `name`; undefined where it is built in or in scope. */
  complaintAbout(name: string): string | undefined {
    if (isBuiltin(name) || this.scope.includes(name)) return undefined;
    const suggestion = closest(name, [...builtinNames(), ...this.scope]);
    return `Expected a FEEL built-in function, but found '${name}'${suggestion === undefined ? '' : `; did you mean '${suggestion}'?`}`;
  }

  private remember(name: string): string {
    this.declared.set(name.replace(/\s/g, ''), name);
    return name;
  }
}
