/** How a method is declared: its arguments have been evaluated, their number is checked before it runs. */
export interface Method<Target> {
  readonly minimum: number;
  readonly maximum: number;
  readonly run: (target: Target, ...values: readonly unknown[]) => unknown;
}

export type Methods<Target> = ReadonlyMap<string, Method<Target>>;

type Declared<Target> = Method<Target>['run'] | Method<Target>;

/** `count`: number of arguments, or the least and the greatest of them. */
export function taking<Target>(
  count: number | readonly [minimum: number, maximum: number],
  run: Method<Target>['run'],
): Method<Target> {
  const [minimum, maximum] = typeof count === 'number' ? [count, count] : count;
  return { minimum, maximum, run };
}

/** A bare function takes no argument. */
export function methods<Target>(declared: Readonly<Record<string, Declared<Target>>>): Methods<Target> {
  return new Map(
    Object.entries(declared).map(([name, method]) => [name, typeof method === 'function' ? taking(0, method) : method]),
  );
}
