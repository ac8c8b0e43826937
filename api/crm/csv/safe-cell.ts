/** A text that a spreadsheet shows and does not run: what could be a formula begins with an apostrophe (OWASP). */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Numbers, and telephone numbers in E.164, begin with a sign and are no formulas. */
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
