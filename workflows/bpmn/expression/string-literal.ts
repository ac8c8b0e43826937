/** Text between the quotes of a FEEL string literal, with its escapes resolved (DMN 1.5 §10.3.1.2, rules 35 and 64). */
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gsu;

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** An escape that FEEL does not know stays as it is written, so that regular expressions like `"\d+"` survive. */
export function unquote(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(ESCAPE, (escape: string, braced?: string, four?: string, six?: string, simple?: string) => {
      if (simple !== undefined) return SIMPLE[simple] ?? escape;
      const codePoint = Number.parseInt(braced ?? four ?? six ?? '', 16);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : escape;
    });
}
