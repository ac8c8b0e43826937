/** The first lines of a CSV file, read in the browser: enough to say which column is which. */

export interface FileHead {
  readonly headers: readonly string[];
  /** A few rows, to recognise the columns by. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly encoding: string;
}

const BYTES = 64 * 1024;
const SAMPLE = 3;
const DELIMITERS = [',', ';', '\t', '|'];

/** Null where it is no text, such as a workbook. */
export async function readHead(file: File): Promise<FileHead | null> {
  const bytes = new Uint8Array(await file.slice(0, BYTES).arrayBuffer());
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: true }).replace(/^\uFEFF/, '');
  if (text.includes('\u0000')) return null;
  const [line = ''] = text.split(/\r?\n/, 1);
  const delimiter = DELIMITERS.reduce((best, one) => (cells(line, one).length > cells(line, best).length ? one : best));
  const [headers = [], ...rows] = records(text, delimiter, SAMPLE + 1);
  return { headers: headers.map((header) => header.trim()), rows, delimiter, encoding };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    // The slice may end within a character.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

const cells = (line: string, delimiter: string): readonly string[] => records(line, delimiter, 1)[0] ?? [];

/** Quotes may hold delimiters, line ends, and doubled quotes (RFC 4180). */
function records(text: string, delimiter: string, most: number): readonly (readonly string[])[] {
  const found: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === delimiter || sign === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (sign === '\n') {
        found.push(row);
        row = [];
      }
    } else cell += sign;
  }
  if (found.length < most && (row.length > 0 || cell !== '')) found.push([...row, cell]);
  return found;
}
