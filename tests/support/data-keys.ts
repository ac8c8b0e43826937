/** A key of a test's own for `BATON_DATA_KEYS`. */
export function testKey(id: string, byte: number): string {
  return `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
}

/** What `run` does, or the promise it gives, sees these keys alone. */
export function withKeys<Value>(keys: string, run: () => Value): Value {
  const before = process.env['BATON_DATA_KEYS'];
  const restore = (): void => void (process.env['BATON_DATA_KEYS'] = before);
  process.env['BATON_DATA_KEYS'] = keys;
  let value: Value;
  try {
    value = run();
  } catch (error) {
    restore();
    throw error;
  }
  if (value instanceof Promise) return value.finally(restore) as Value;
  restore();
  return value;
}
