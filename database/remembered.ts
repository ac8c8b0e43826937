/** As many are kept; the oldest is loaded again when it is needed again. */
const CAPACITY = 500;

/**
 * Loads what belongs to a key once, for all who ask while it is loaded and after. What fails, or is not there
 * (undefined), is asked for again.
 */
export function remembered<Value>(load: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const values = new Map<string, Promise<Value>>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = load(key);
    const forget = (): boolean => values.delete(key);
    value.then((found) => found ?? forget(), forget);
    if (values.size >= CAPACITY) values.delete(values.keys().next().value as string);
    values.set(key, value);
    return value;
  };
}
