/** What people who know another language write where FEEL has something else. */
const KEYWORDS = [
  'and',
  'between',
  'else',
  'every',
  'external',
  'false',
  'for',
  'function',
  'if',
  'in',
  'instance',
  'null',
  'or',
  'return',
  'satisfies',
  'some',
  'then',
  'true',
];

const INSTEAD: Readonly<Record<string, string>> = {
  '&&': "FEEL writes 'and'",
  '||': "FEEL writes 'or'",
  '!': "FEEL writes 'not(…)'",
  '?': "FEEL writes 'if … then … else …'",
  "'": 'FEEL puts text in double quotes',
  $: 'FEEL writes a variable by its bare name',
  ';': 'a FEEL expression is a single one',
  '%': "FEEL writes 'modulo(…, …)'",
};

/** A hint for the token that does not fit; undefined where none comes to mind. */
export function hintFor(token: string): string | undefined {
  if (Object.hasOwn(INSTEAD, token)) return INSTEAD[token];
  const lowerCase = token.toLowerCase();
  if (!KEYWORDS.includes(lowerCase)) return undefined;
  return token === lowerCase
    ? `a name that is a keyword goes in backticks, \`${token}\``
    : `FEEL writes '${lowerCase}'`;
}
