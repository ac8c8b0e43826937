/** Puts an uploaded file into the database as it comes, so that no process ever holds it. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import type { DataSource } from 'typeorm';
import { EncodingDetector, type Encoding } from '../../../database/crm/importing/encoding.js';

/** What is known of a file once it is stored. */
export interface StoredFile {
  /** Names its chunks until an import takes them. */
  readonly file: string;
  readonly name: string;
  readonly size: number;
  readonly detected: Encoding;
}

type Stored = (error: unknown, info?: Partial<Express.Multer.File> & StoredFile) => void;

const CHUNK_BYTES = 256 * 1024;

export class ImportStorage implements StorageEngine {
  constructor(private readonly database: DataSource) {}

  _handleFile(_request: Request, upload: Express.Multer.File, done: Stored): void {
    this.store(upload).then(
      (stored) => done(null, stored),
      (error: unknown) => done(error),
    );
  }

  _removeFile(_request: Request, upload: Express.Multer.File, done: (error: Error | null) => void): void {
    this.database.query('DELETE FROM crm.import_chunks WHERE file = $1', [(upload as Partial<StoredFile>).file]).then(
      () => done(null),
      (error: unknown) => done(error as Error),
    );
  }

  private async store({ stream, originalname }: Express.Multer.File): Promise<StoredFile> {
    const file = randomUUID();
    const detector = new EncodingDetector();
    let number = 0;
    let size = 0;
    for await (const content of chunks(stream)) {
      detector.read(content);
      size += content.length;
      await this.database.query('INSERT INTO crm.import_chunks (file, number, content) VALUES ($1, $2, $3)', [
        file,
        number,
        content,
      ]);
      number += 1;
    }
    // Multer reads names as Latin-1; what browsers and clients send is UTF-8.
    const name = Buffer.from(originalname, 'latin1').toString('utf8');
    return { file, name, size, detected: detector.encoding() };
  }
}

async function* chunks(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    parts.push(part as Buffer);
    bytes += (part as Buffer).length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(parts);
    parts = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(parts);
}
