import type { parseArgs, ParseArgsConfig } from 'node:util';
import { readFileSync } from 'node:fs';

import type { Client } from '../client.js';
import { Refusal } from '../log.js';
import type { Services } from '../data-directory.js';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = ReturnType<typeof parseArgs>['values'];

export interface CommandInput {
  readonly client: Client;
  readonly arguments: readonly string[];
  readonly values: Values;
  /** Of the `npm start` that runs on this machine, if one does. */
  readonly services: Services | undefined;
}

/** What a command shows: `json` with `--json`, else `text`. */
export interface Output {
  readonly json: unknown;
  readonly text: string;
}

export interface Command {
  readonly name: string;
  /** What follows the name, e.g. `TASK --as NAME`. */
  readonly usage: string;
  readonly summary: string;
  /** Number of arguments; `many`: one or more. */
  readonly arity: number | 'many';
  readonly options: Options;
  run(input: CommandInput): Promise<Output>;
}

/** The text of an option, or undefined. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The object of `--variables`: JSON, or `@file` with JSON in it; empty where the option is absent. */
export function variablesOf(values: Values): Record<string, unknown> {
  const given = text(values, 'variables');
  if (given === undefined) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given);
  } catch (error) {
    throw new Refusal(
      `Expected --variables to be JSON, but ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new Refusal(
      'Expected --variables to be a JSON object such as {"company":"Example Ltd"}, but it is something else.',
    );
  }
  return Object.fromEntries(Object.entries(parsed));
}

/** The nth argument; the arity was checked before. */
export function argument(input: CommandInput, index = 0): string {
  return input.arguments[index] ?? '';
}
