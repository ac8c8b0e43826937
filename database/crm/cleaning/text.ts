/** Texts in one form. */

/** One line: NFC, single spaces, no control or format characters at its ends. Null where nothing is left. */
export function tidyLine(typed: string): string | null {
  const tidied = typed
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ')
    .trim();
  return tidied === '' ? null : tidied;
}

/** Several lines: NFC, line feeds alone between them, nothing at the ends. Null where nothing is left. */
export function tidyText(typed: string): string | null {
  const tidied = typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return tidied === '' ? null : tidied;
}

/** As `tidyLine`, full-width letters and digits (Ａ１＠) as the half-width ones they stand for. */
export function tidyHalfWidth(typed: string): string | null {
  return tidyLine(typed.normalize('NFKC'));
}
