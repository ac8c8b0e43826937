/** What benches that measure in rounds are told by their command line. */
import { parseArgs } from 'node:util';

import { Refusal } from '../bin/log.js';

export interface RoundFlags {
  readonly json: boolean;
  readonly rounds: number;
  readonly roundMs: number;
  /** Those named, else all there are. */
  readonly parts: readonly string[];
}

/** @throws Refusal where a number is none, or there is no such part */
export function roundFlags(
  usual: { readonly rounds: string; readonly seconds: string },
  parts: readonly string[] = [],
): RoundFlags {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: parts.length > 0,
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: usual.rounds },
      seconds: { type: 'string', default: usual.seconds },
    },
  });
  const rounds = Number(flags.rounds);
  const roundMs = Number(flags.seconds) * 1000;
  if (!(rounds >= 1) || !(roundMs > 0)) throw new Refusal('Expected --rounds and --seconds to be positive numbers.');
  const unknown = positionals.find((part) => !parts.includes(part));
  if (unknown !== undefined) throw new Refusal(`Expected some of ${parts.join(', ')}, but there is no ${unknown}.`);
  return { json: flags.json, rounds, roundMs, parts: positionals.length > 0 ? positionals : parts };
}
