/**
 * Names of element instances by what led to them, flow by flow from the start of their instance: whichever parallel branch
 * goes first, they are the same. Keys are not: they are given out as things happen. A stretch of work that is done again,
 * since whoever did it died before Temporal knew, finds by them what it has done.
 */

/** 64 bits in hexadecimal. */
export type Lineage = string;

const HALF = 8;

/** Of the instance itself. */
export const ROOT: Lineage = '0'.repeat(2 * HALF);

/** What `by` leads to from there; `nth` tells apart what it leads to more than once. */
export function descend(from: string, by: string, nth = 0): Lineage {
  let left = 0x9e3779b9;
  let right = 0x85ebca6b;
  const text = `${from} ${nth} ${by}`;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    left = Math.imul(left ^ code, 0x01000193);
    right = Math.imul(right ^ (code + (left >>> 16)), 0xcc9e2d51);
  }
  return written(mixed(left ^ (right >>> 15)), mixed(right ^ (left >>> 13)));
}

/** What several lead to together, in whatever order they come. */
export function together(one: Lineage, other: Lineage): Lineage {
  const [left, right] = halves(one);
  const [otherLeft, otherRight] = halves(other);
  return written(left + otherLeft, right + otherRight);
}

function mixed(bits: number): number {
  const half = Math.imul(bits ^ (bits >>> 16), 0x2c1b3c6d);
  const whole = Math.imul(half ^ (half >>> 12), 0x297a2d39);
  return whole ^ (whole >>> 15);
}

function halves(lineage: Lineage): readonly [number, number] {
  return [Number.parseInt(lineage.slice(0, HALF), 16), Number.parseInt(lineage.slice(HALF), 16)];
}

function written(left: number, right: number): Lineage {
  return hexadecimal(left) + hexadecimal(right);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexadecimal(bits: number): string {
  const byte = (shift: number): string => BYTES[(bits >>> shift) & 0xff] as string;
  return byte(24) + byte(16) + byte(8) + byte(0);
}
