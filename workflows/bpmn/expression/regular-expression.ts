/** XPath regular expressions (XQuery and XPath Functions 3.1 §5.6, which DMN 1.5 §10.3.4.3 cites) as JavaScript's. */
const NAME_START = '\\p{L}_:';
const NAME_PART = '\\p{L}\\p{N}\\p{M}._:\\-·';

/** Null where pattern or flags are invalid. Flags: `s` dot matches all, `m` lines, `i` case, `x` spaces, `q` literal. */
export function regularExpression(pattern: string, flags: string): RegExp | null {
  if (!/^[smixq]*$/.test(flags) || /\\0/.test(pattern)) return null;
  const source = flags.includes('q')
    ? pattern.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    : translate(flags.includes('x') ? withoutSpaces(pattern) : pattern);
  const own = [...new Set(flags)].filter((flag) => 'smi'.includes(flag)).join('');
  // Only `v` knows `[a-z--[aeiou]]`, and it reserves characters in classes that `u` takes as they are.
  const unicode = source.includes('--[') ? 'v' : 'u';
  try {
    return new RegExp(source, `${own}g${unicode}`);
  } catch {
    return null;
  }
}

/** `$1` as in XPath, where `$0` is the whole match and the literal flag makes dollars plain. */
export function replacementText(replacement: string, flags: string): string {
  if (flags.includes('q')) return replacement.replace(/\$/g, '$$$$');
  return replacement.replace(/\\(.)|\$0/g, (match: string, escaped?: string) =>
    escaped === undefined ? '$&' : escaped === '$' ? '$$' : match === '\\\\' ? '\\' : match,
  );
}

/** Without the white space outside character classes. */
function withoutSpaces(pattern: string): string {
  let depth = 0;
  return pattern.replace(/\\\S|[[\]\s]/gu, (match) => {
    if (match === '[') depth += 1;
    if (match === ']') depth -= 1;
    return depth === 0 && /^\s$/.test(match) ? '' : match;
  });
}

/** `\i` and `\c` (XML names), Unicode blocks `\p{IsGreek}` and subtraction `[a-z-[aeiou]]`. */
function translate(pattern: string): string {
  return pattern
    .replace(/\[([^[\]]+)-\[([^[\]]+)\]\]/g, '[[$1]--[$2]]')
    .replace(/\\([icIC])|\\([pP])\{Is(\w+)\}/g, (_, name?: string, letter?: string, script?: string) => {
      if (name === undefined)
        return script === 'BasicLatin'
          ? letter === 'p'
            ? '[\\0-\\x7f]'
            : '[^\\0-\\x7f]'
          : `\\${letter}{Script=${script}}`;
      const members = name.toLowerCase() === 'i' ? NAME_START : NAME_PART;
      return name === name.toLowerCase() ? `[${members}]` : `[^${members}]`;
    });
}
