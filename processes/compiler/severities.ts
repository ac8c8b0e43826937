/** How severe a shop finds what the rules report: `CODE=severity` of `docs/lint.md`. */
import { DIAGNOSTICS, type CodeDoc, type DiagnosticCode, type Severity } from '../../workflows/bpmn/codes.js';

/** By code, where it differs from `DIAGNOSTICS`. */
export type Severities = Readonly<Partial<Record<DiagnosticCode, Severity | 'off'>>>;

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'off'];

/**
 * Reads `JOIN_DEADLOCK=error, LINT_LABEL_REQUIRED=off`; `LINT_*=off` means every code that begins so. What refuses a
 * deployment cannot be made less: the engine could not run the file.
 */
export function readSeverities(
  text: string,
): { readonly ok: true; readonly severities: Severities } | { readonly ok: false; readonly message: string } {
  const severities: Partial<Record<DiagnosticCode, Severity | 'off'>> = {};
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [pattern = '', severity = ''] = entry.split('=').map((part) => part.trim());
    const codes = Object.entries<CodeDoc>(DIAGNOSTICS).filter(([code]) => matches(code, pattern));
    if (codes.length === 0 || !SEVERITIES.includes(severity)) {
      const message = `Expected CODE=severity with a code of docs/diagnostics.md and one of ${SEVERITIES.join(', ')}, but found '${entry}'.`;
      return { ok: false, message };
    }
    const fixed = codes.find(([, doc]) => doc.severity === 'error');
    if (fixed) {
      const message = `Expected the severity of a warning or information, but ${fixed[0]} says that a file cannot be executed.`;
      return { ok: false, message };
    }
    for (const [code] of codes) severities[code as DiagnosticCode] = severity as Severity | 'off';
  }
  return { ok: true, severities };
}

function matches(code: string, pattern: string): boolean {
  return pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : code === pattern;
}
