import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

/** Texts as they come, as a file to save. */
export function csvDownload(parts: AsyncIterable<string>, fileName: string, response: Response): StreamableFile {
  response.attachment(fileName);
  return new StreamableFile(Readable.from(parts), { type: 'text/csv; charset=utf-8' });
}
