import type { PipeTransform } from '@nestjs/common';
import type { UploadedFile } from './compile-resources.js';

export const UPLOAD_LIMITS = { files: 100, fileSize: 10 * 1024 * 1024 } as const;

/** What multer's memory storage hands over. */
interface MemoryFile {
  readonly originalname: string;
  readonly mimetype: string;
  readonly buffer: Buffer;
}

/** Multer reads names as Latin-1; what browsers and clients send is UTF-8. */
export const uploadedFiles: PipeTransform<readonly MemoryFile[] | undefined, readonly UploadedFile[]> = {
  transform: (files = []) =>
    files.map(({ originalname, mimetype, buffer }) => ({
      name: Buffer.from(originalname, 'latin1').toString('utf8'),
      content: buffer,
      contentType: mimetype,
    })),
};
