/** The rows of a CSV file, one after the other, however large it is (RFC 4180). */
import { pipeline, Readable, Transform } from 'node:stream';
import { parse } from 'csv-parse';
import type { Delimiter } from './delimiter.js';
import type { Encoding } from './encoding.js';

export interface CsvRow {
  /** Of the file, from 1, where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a row may have, in characters; a quote that is never closed ends there. */
const LARGEST_ROW = 1_000_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @throws an error with a `code` of csv-parse where the file is no CSV, e.g. `CSV_QUOTE_NOT_CLOSED` */
export async function* csvRows(
  content: AsyncIterable<Buffer>,
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: Delimiter },
): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
  });
  // What fails on the way ends the parser with that error, where it is thrown below.
  pipeline(Readable.from(content, { objectMode: true }), decoded(encoding), parser, () => undefined);
  for await (const parsed of parser) {
    const { record, info } = parsed as Parsed;
    yield { line: info.lines - breaks(record), cells: record };
  }
}

/** Line breaks in quotes: `lines` is where the row ends. */
function breaks(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (/[\r\n]/.test(cell) ? cell.split(/\r\n?|\n/).length - 1 : 0), 0);
}

/** A byte-order mark is no text. */
function decoded(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    writableObjectMode: true,
    transform(chunk: Buffer, _encoding, done) {
      done(null, decoder.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decoder.decode());
    },
  });
}
