/** Collects diagnostics of one file: once each, in the order of their lines. */
import { DIAGNOSTICS, type Diagnostic, type DiagnosticCode } from '../../workflows/bpmn/codes.js';
import type { Severities } from './severities.js';

export interface Finding {
  readonly code: DiagnosticCode;
  readonly line: number;
  readonly id?: string;
  readonly message: string;
}

export class Findings {
  private readonly found = new Map<string, Diagnostic>();

  constructor(
    private readonly file: string,
    private readonly severities: Severities = {},
  ) {}

  /** A second finding of the same code at the same place says nothing new and is dropped. */
  add({ code, line, id, message }: Finding): void {
    const severity = this.severities[code] ?? DIAGNOSTICS[code].severity;
    if (severity === 'off') return;
    const place = `${code} ${line} ${id ?? ''}`;
    if (this.found.has(place)) return;
    this.found.set(place, {
      code,
      severity,
      message,
      file: this.file,
      line,
      ...(id !== undefined && { elementId: id }),
    });
  }

  get hasErrors(): boolean {
    return [...this.found.values()].some(({ severity }) => severity === 'error');
  }

  list(): readonly Diagnostic[] {
    return [...this.found.values()].sort((one, other) => one.line - other.line);
  }
}
