import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { DocumentContent } from './documents.service.js';

/** As a download: a browser must not run what somebody uploaded. */
export function download({ content, contentType, fileName }: DocumentContent, response: Response): StreamableFile {
  response.set('content-security-policy', "default-src 'none'; sandbox").attachment(fileName);
  return new StreamableFile(content, { type: contentType });
}
