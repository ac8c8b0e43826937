import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { ImportStorage } from './import-storage.js';

/** Files of an import may be this large. */
const LIMITS = { files: 1, fileSize: 512 * 1024 * 1024 } as const;

/** Takes the form field `file` into the database. */
@Injectable()
export class ImportUpload implements NestInterceptor {
  private readonly upload: NestInterceptor;

  constructor(@Inject(DataSource) database: DataSource) {
    const Upload = FileInterceptor('file', { storage: new ImportStorage(database), limits: LIMITS });
    this.upload = new Upload();
  }

  intercept(context: ExecutionContext, next: CallHandler): ReturnType<NestInterceptor['intercept']> {
    return this.upload.intercept(context, next);
  }
}
