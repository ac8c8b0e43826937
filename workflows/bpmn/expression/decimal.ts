/**
 * Arithmetic on doubles without the noise that decimal fractions leave in them. FEEL computes with 34 decimal digits
 * (DMN 1.5 §10.3.2.3.1), where 0.1 + 0.2 is 0.3; a double gives 0.30000000000000004. A result that lies within the
 * operation's rounding error of a decimal of at most 15 digits is therefore taken to be that decimal.
 */
const { abs, max } = Math;
const { isInteger, EPSILON } = Number;

export function plus(left: number, right: number): number {
  return denoised(left + right, max(abs(left), abs(right)));
}

export function minus(left: number, right: number): number {
  return denoised(left - right, max(abs(left), abs(right)));
}

export function times(left: number, right: number): number {
  return denoised(left * right, 0);
}

export function over(left: number, right: number): number {
  return denoised(left / right, 0);
}

/** `operand`: the larger operand, whose own error the result of a sum carries. Never the negative zero. */
function denoised(value: number, operand: number): number {
  if (isInteger(value)) return value + 0;
  const decimal = Number(value.toPrecision(15));
  return abs(value - decimal) <= EPSILON * max(abs(value), operand) ? decimal + 0 : value;
}
