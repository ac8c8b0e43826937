/** In the suite, or with `npm run limits`. */
export function size(short: number, long: number): number {
  return process.env['BATON_LIMITS'] === 'full' ? long : short;
}
