/** JSON whose text depends on the value alone: keys sorted, nothing absent written. Takes what JSON can hold. */
export function canonicalJson(value: unknown): string {
  return write(value, new Map());
}

/** `quoted` holds texts as JSON writes them: a plan has the same few thousands of times. */
function write(value: unknown, quoted: Map<string, string>): string {
  if (typeof value === 'string') return quote(value, quoted);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${write(item ?? null, quoted)}`;
    return `[${text}]`;
  }
  for (const key of sortedKeys(value)) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${quote(key, quoted)}:${write(member, quoted)}`;
  }
  return `{${text}}`;
}

function quote(text: string, quoted: Map<string, string>): string {
  const known = quoted.get(text);
  if (known !== undefined) return known;
  const written = JSON.stringify(text);
  quoted.set(text, written);
  return written;
}

/** As many keys are put in order sooner than `sort` is called. */
const FEW = 16;

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  if (keys.length > FEW) return keys.sort();
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next] as string;
    let at = next;
    for (; at > 0 && (keys[at - 1] as string) > key; at -= 1) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}
