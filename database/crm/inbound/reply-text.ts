/** Where mail programs begin to repeat what they answer, in the languages we serve. */
const QUOTE_BEGINS = [
  /^-{2,}\s*(original message|ursprüngliche nachricht|原始邮件|original)\s*-{2,}/i,
  /^(on\b.{5,200}\bwrote|am\b.{5,200}\bschrieb\b.{0,100}|le\b.{5,200}\ba écrit|在.{5,200}写道)\s*[:：]$/i,
  /^(from|von|发件人|寄件者)\s*[:：].{3,}/i,
  /^_{10,}$/,
];

/** What somebody wrote anew: without the quoted lines and what follows the head of a quotation. */
export function replyText(body: string): string {
  const lines = body.split(/\r?\n/);
  // The head of a quotation is often broken in two lines.
  const begins = lines.findIndex((line, index) =>
    [line, `${line} ${lines[index + 1] ?? ''}`].some((text) => QUOTE_BEGINS.some((head) => head.test(text.trim()))),
  );
  const own = (begins > 0 ? lines.slice(0, begins) : lines).filter((line) => !/^\s*>/.test(line));
  return own.join('\n').trim() || body.trim();
}
