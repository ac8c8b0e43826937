/**
 * JSON text that PostgreSQL can store. It has no NUL character and no half of a surrogate pair; each becomes U+FFFD.
 */
export function storableJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\u')) return text;
  // JSON.stringify escapes exactly these; a doubled backslash is a backslash of the value itself.
  return text.replace(/\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g, (escape) => (escape === '\\\\' ? escape : '\\ufffd'));
}

/** A text that PostgreSQL can store: NUL characters become U+FFFD. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}
