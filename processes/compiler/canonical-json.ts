/** JSON whose text depends on the value alone: keys sorted, nothing absent written. Takes what JSON can hold. */
export function canonicalJson(value: unknown): string {
  return write(value, new Map());
}

/** `quoted` holds keys as JSON writes them: a plan has the same few thousands of times. */
function write(value: unknown, quoted: Map<string, string>): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${write(item ?? null, quoted)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    let name = quoted.get(key);
    if (name === undefined) quoted.set(key, (name = JSON.stringify(key)));
    text += `${text === '' ? '' : ','}${name}:${write(member, quoted)}`;
  }
  return `{${text}}`;
}
