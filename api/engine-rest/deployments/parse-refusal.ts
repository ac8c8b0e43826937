/** A refused deployment as Camunda 7 answers it: what was found, by file. */
import type { Diagnostic } from '../../../workflows/bpmn/codes.js';
import { Problem } from '../../problem/problem.js';

interface Found {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly mainElementId: string | null;
  readonly elementIds: readonly string[];
}

type Details = Readonly<Record<string, { readonly errors: readonly Found[]; readonly warnings: readonly Found[] }>>;

/** The error itself where it is no refusal of files. */
export function parseRefusal(error: unknown): unknown {
  if (!(error instanceof Problem) || error.options.code !== 'DEPLOYMENT_REFUSED') return error;
  const { diagnostics = [] } = error.options.extensions as { readonly diagnostics?: readonly Diagnostic[] };
  return new Problem({ ...error.options, extensions: { type: 'ParseException', details: detailsOf(diagnostics) } });
}

function detailsOf(diagnostics: readonly Diagnostic[]): Details {
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  const of = (file: string, isError: boolean): readonly Found[] =>
    diagnostics.filter((one) => one.file === file && (one.severity === 'error') === isError).map(found);
  return Object.fromEntries(files.map((file) => [file, { errors: of(file, true), warnings: of(file, false) }]));
}

function found({ code, message, line, elementId }: Diagnostic): Found {
  return {
    message: `${code}: ${message}`,
    line,
    column: 1,
    mainElementId: elementId ?? null,
    elementIds: elementId === undefined ? [] : [elementId],
  };
}
