/** Whom a text speaks to: `@username`, not inside an e-mail address. */
export function mentionedIn(text: string): readonly string[] {
  const found = text.matchAll(/(?<![\w.@-])@([\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu);
  return [...new Set([...found].map(([, name = '']) => name))];
}
