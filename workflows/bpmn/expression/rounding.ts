/** Rounding at a decimal place: the number's shortest decimal text decides, so 1.005 is a half at two places. */
export type Rounding = 'up' | 'down' | 'floor' | 'ceiling' | 'half up' | 'half down' | 'half even';

const { abs, ceil, floor, round, sign, trunc } = Math;
const { isInteger } = Number;

/** `scale`: digits after the decimal point; negative ones before it. */
export function rounded(value: number, scale: number, mode: Rounding): number {
  if (scale >= 0 && isInteger(value)) return value;
  const shifted = shift(value, scale);
  if (abs(shifted) > 2 ** 52) return value;
  const result = shift(toInteger(shifted, mode), -scale);
  return result === 0 ? 0 : result;
}

/** `value * 10^places`, exactly as its decimal text moves. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function toInteger(value: number, mode: Rounding): number {
  switch (mode) {
    case 'up':
      return sign(value) * ceil(abs(value));
    case 'down':
      return trunc(value);
    case 'floor':
      return floor(value);
    case 'ceiling':
      return ceil(value);
    default:
      return half(value, mode);
  }
}

function half(value: number, mode: Rounding): number {
  const size = abs(value);
  const lower = floor(size);
  if (size - lower !== 0.5) return sign(value) * round(size);
  const up = mode === 'half up' || (mode === 'half even' && lower % 2 === 1);
  return sign(value) * (up ? lower + 1 : lower);
}
