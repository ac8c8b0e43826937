/** Rows as aligned columns for people. */
import { paint, type Colour } from './colour.js';

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string | number | null | undefined;
  readonly align?: 'right';
  readonly colour?: (row: Row) => Colour | undefined;
}

export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  if (rows.length === 0) return '(none)';
  const cells = rows.map((row) => columns.map((column) => String(column.value(row) ?? '')));
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...cells.map((line) => line[index]?.length ?? 0)),
  );
  const line = (texts: readonly string[], colour: (column: Column<Row>) => Colour | undefined): string =>
    columns
      .map((column, index) => {
        const [text = '', width = 0] = [texts[index], widths[index]];
        const spaces = ' '.repeat(width - text.length);
        const painted = text === '' ? '' : paint(colour(column), text);
        return column.align === 'right' ? spaces + painted : painted + spaces;
      })
      .join('  ')
      .trimEnd();
  return [
    line(
      columns.map((column) => column.title),
      () => 'bold',
    ),
    ...rows.map((row, index) => line(cells[index] ?? [], (column) => column.colour?.(row))),
  ].join('\n');
}

/** `2026-11-20 14:03:05`, in the time zone of the terminal. */
export function localTime(iso: string | null | undefined): string {
  if (!iso) return '';
  const date = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, '0');
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ` +
    `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`
  );
}

/** `350 ms`, `4.2 s`, `3 min 5 s`, `2 h 10 min`, `5 d 3 h`. */
export function duration(ms: number | null | undefined): string {
  if (ms === null || ms === undefined) return '';
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const pairs = [
    { unit: 'd', ms: 86_400_000, then: 'h', thenMs: 3_600_000 },
    { unit: 'h', ms: 3_600_000, then: 'min', thenMs: 60_000 },
    { unit: 'min', ms: 60_000, then: 's', thenMs: 1_000 },
  ];
  const pair = pairs.find((candidate) => ms >= candidate.ms);
  if (!pair) return `${ms} ms`;
  return `${Math.floor(ms / pair.ms)} ${pair.unit} ${Math.floor((ms % pair.ms) / pair.thenMs)} ${pair.then}`;
}
