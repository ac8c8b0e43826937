import { randomFrom } from '../../workflows/engine/random.js';

/** The same numbers from 0 to 1, excluded, for the same seed, a whole number. */
export function randomOf(seed: number): () => number {
  return randomFrom((seed >>> 0) / 2 ** 32);
}

/** The same whole numbers for the same seed. Answers them from 0 to `below`, excluded. */
export function random(seed: number): (below: number) => number {
  const next = randomOf(seed);
  return (below) => (next() * 2 ** 32) % below;
}
