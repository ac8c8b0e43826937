/** A small deterministic generator (mulberry32) seeded by the event, for `random number()` and `uuid()`. */
export function randomFrom(seed: number): () => number {
  let state = Math.floor(seed * 4294967296) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
