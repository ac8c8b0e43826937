import { TextDecoder } from 'node:util';

const DECLARED = /^[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/** The text of an XML file: by byte order mark, else by its declared encoding, else UTF-8 (XML 1.0 §4.3.3). */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = head.startsWith('<?xml') ? DECLARED.exec(head)?.[1] : undefined;
  return decoderOf(declared ?? 'utf-8').decode(bytes);
}

/** An unknown encoding is read as UTF-8: its ASCII part, all that the engine needs, comes out right. */
function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}
