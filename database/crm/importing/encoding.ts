/** In which encoding a file is, told from its bytes as they come. */

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * A byte-order mark decides; else what is valid UTF-8 is UTF-8. Of the others Chinese text has its high bytes in pairs,
 * Western text one at a time between letters.
 */
export class EncodingDetector {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private isUtf8 = true;
  private mark: Buffer = Buffer.alloc(0);
  private run = 0;
  private paired = 0;
  private single = 0;

  read(chunk: Buffer): void {
    if (this.mark.length < 2) this.mark = Buffer.concat([this.mark, chunk.subarray(0, 2)]);
    if (this.isUtf8) this.isUtf8 = this.decodes(chunk);
    for (const byte of chunk) {
      if (byte >= 0x80) this.run += 1;
      else if (this.run > 0) this.endRun();
    }
  }

  /** After the last byte. */
  encoding(): Encoding {
    if (this.mark[0] === 0xff && this.mark[1] === 0xfe) return 'utf-16le';
    if (this.mark[0] === 0xfe && this.mark[1] === 0xff) return 'utf-16be';
    if (this.isUtf8 && this.decodes()) return 'utf-8';
    this.endRun();
    return this.paired > this.single ? 'gb18030' : 'windows-1252';
  }

  private decodes(chunk?: Buffer): boolean {
    try {
      this.utf8.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  }

  private endRun(): void {
    if (this.run % 2 === 0) this.paired += this.run;
    else this.single += this.run;
    this.run = 0;
  }
}
