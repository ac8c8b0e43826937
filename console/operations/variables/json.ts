/** The value, or undefined where it is no JSON. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** As people read it. */
export function pretty(json: string): string {
  const read = parsed(json);
  return read ? JSON.stringify(read.value, null, 2) : json;
}
