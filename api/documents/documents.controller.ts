import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { GrantedBy } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import type { UploadedFile } from '../deployments/compile-resources.js';
import { uploadedFiles, UPLOAD_LIMITS } from '../deployments/upload.js';
import { ApiCommand, ApiRead } from '../openapi/routes.js';
import { invalid } from '../problem/problem.js';
import { DOCUMENT_REFERENCE_SCHEMA, type DocumentReference } from './document-reference.js';
import {
  DocumentCreationQuery,
  DocumentLinkRequest,
  DocumentQuery,
  DocumentsUpload,
  DocumentUpload,
} from './documents.dto.js';
import { DocumentsService } from './documents.service.js';
import { download } from './download.js';
import { metadataList, metadataOf } from './metadata.js';

@ApiTags('Document')
@Controller('documents')
@Requires('documents:use')
@GrantedBy('DOCUMENT:READ', 'DOCUMENT:CREATE')
export class DocumentsController {
  constructor(@Inject(DocumentsService) private readonly service: DocumentsService) {}

  @Post()
  @UseInterceptors(FilesInterceptor('file', 1, { limits: UPLOAD_LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentUpload })
  @ApiCommand({
    summary: 'Upload a document',
    description: 'Of at most 10 MiB.',
    status: 201,
    schema: DOCUMENT_REFERENCE_SCHEMA,
    refusals: [409, 413],
  })
  async create(
    @UploadedFiles(uploadedFiles) [file]: readonly UploadedFile[],
    @Body() body: unknown,
    @Query() { documentId }: DocumentCreationQuery,
    @ActorHeader() actor?: string,
  ): Promise<DocumentReference> {
    if (!file) throw invalid('Expected a file in the form field file, but there is none.');
    return this.service.create({
      file,
      metadata: await metadataOf(body, 'metadata'),
      ...(documentId === undefined ? {} : { documentId }),
      ...(actor === undefined ? {} : { actor }),
    });
  }

  @Post('batch')
  @UseInterceptors(FilesInterceptor('files', UPLOAD_LIMITS.files, { limits: UPLOAD_LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentsUpload })
  @ApiCommand({ summary: 'Upload documents', status: 201, refusals: [413] })
  async createAll(
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @Body() body: unknown,
    @ActorHeader() actor?: string,
  ): Promise<{ readonly createdDocuments: readonly DocumentReference[]; readonly failedDocuments: readonly [] }> {
    if (files.length === 0) throw invalid('Expected at least one file in the form field files, but there is none.');
    const metadata = await metadataList(body, files.length);
    const createdDocuments = await Promise.all(
      files.map((file, index) =>
        this.service.create({
          file,
          metadata: metadata[index] ?? {},
          ...(actor === undefined ? {} : { actor }),
        }),
      ),
    );
    return { createdDocuments, failedDocuments: [] };
  }

  @Requires('public')
  @Get('links/:token')
  @ApiProduces('application/octet-stream')
  @ApiRead({ summary: 'The document that a link leads to', description: 'Needs no account: the link is the right.' })
  async linked(@Param('token') token: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    return download(await this.service.linked(token), response);
  }

  @Get(':documentId')
  @ApiProduces('application/octet-stream')
  @ApiRead({ summary: 'Download a document' })
  async get(
    @Param('documentId') documentId: string,
    @Query() { contentHash }: DocumentQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return download(await this.service.content(documentId, contentHash), response);
  }

  @Delete(':documentId')
  @GrantedBy('DOCUMENT:DELETE')
  @ApiCommand({ summary: 'Delete a document', refusals: [404] })
  delete(@Param('documentId') documentId: string, @Query() _query: DocumentQuery): Promise<void> {
    return this.service.delete(documentId);
  }

  @Post(':documentId/links')
  @GrantedBy('DOCUMENT:READ')
  @ApiCommand({ summary: 'Make a link that needs no account', status: 201, refusals: [404] })
  link(
    @Param('documentId') documentId: string,
    @Body() { timeToLive }: DocumentLinkRequest,
    @Query() { contentHash }: DocumentQuery,
    @Req() request: Request,
  ): Promise<{ readonly url: string; readonly expiresAt: Date }> {
    return this.service.link(documentId, {
      timeToLive,
      contentHash,
      base: `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    });
  }
}
