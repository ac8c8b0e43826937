import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  Post,
  Req,
  Res,
  UploadedFiles,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import type { UploadedFile } from '../../deployments/compile-resources.js';
import { uploadedFiles, UPLOAD_LIMITS } from '../../deployments/upload.js';
import { download } from '../../documents/download.js';
import { ApiCommand, ApiRead } from '../../openapi/routes.js';
import { invalid } from '../../problem/problem.js';
import { ApiGet, ApiSearch, itemSchema } from '../../search/openapi.js';
import type { SearchResult } from '../../search/search.js';
import { KeyPipe } from '../../validation/key.js';
import { DocumentLinksService, type Link } from './document-links.service.js';
import { DocumentSharesService, type Share } from './document-shares.service.js';
import {
  DocumentLinkCreation,
  DocumentShareCreation,
  DocumentVersionForm,
  SharedDocumentCreation,
  SharedDocumentForm,
} from './shared-documents.dto.js';
import { SharedDocumentsService, type Document, type Version } from './shared-documents.service.js';
import { documentLinks, documentShares, documentVersions, sharedDocuments } from './shared-documents.tables.js';

const UPLOAD = () => UseInterceptors(FilesInterceptor('file', 1, { limits: UPLOAD_LIMITS }));

@ApiTags('CRM document')
@Controller('crm/documents')
@Requires('crm:read', 'crm:write')
export class SharedDocumentsController {
  constructor(
    @Inject(SharedDocumentsService) private readonly documents: SharedDocumentsService,
    @Inject(DocumentSharesService) private readonly shares: DocumentSharesService,
    @Inject(DocumentLinksService) private readonly links: DocumentLinksService,
  ) {}

  @Post()
  @UPLOAD()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SharedDocumentForm })
  @ApiCommand({
    summary: 'Upload a document of a record, or of one’s own',
    description: 'Of at most 10 MiB.',
    status: 201,
    schema: itemSchema(sharedDocuments),
    refusals: [404, 413],
  })
  create(
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @Body() body: SharedDocumentCreation,
    @ActorHeader() actor?: string,
  ): Promise<Document> {
    return this.documents.create(fileOf(files), body, actor);
  }

  @Post('search')
  @ApiSearch(sharedDocuments, {
    summary: 'Search documents',
    description:
      'Those of a record, by `recordType` and `recordId`; else one’s own, those of one’s department, and those shared with one.',
  })
  search(@Body() body: unknown): Promise<SearchResult<Document>> {
    return this.documents.search(body);
  }

  @Get(':documentId')
  @ApiGet(sharedDocuments, { summary: 'One document' })
  get(@Param('documentId', KeyPipe) id: string): Promise<Document> {
    return this.documents.get(id);
  }

  @Delete(':documentId')
  @ApiCommand({ summary: 'Delete a document with its versions, shares and links', refusals: [403, 404] })
  delete(@Param('documentId', KeyPipe) id: string): Promise<void> {
    return this.documents.delete(id);
  }

  @Post(':documentId/versions')
  @UPLOAD()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DocumentVersionForm })
  @ApiCommand({
    summary: 'Upload a new version',
    status: 201,
    schema: itemSchema(documentVersions),
    refusals: [403, 404, 413],
  })
  addVersion(
    @Param('documentId', KeyPipe) id: string,
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @ActorHeader() actor?: string,
  ): Promise<Version> {
    return this.documents.addVersion(id, fileOf(files), actor);
  }

  @Post(':documentId/versions/search')
  @ApiSearch(documentVersions, { summary: 'Search the versions of a document' })
  versions(@Param('documentId', KeyPipe) id: string, @Body() body: unknown): Promise<SearchResult<Version>> {
    return this.documents.versions(id, body);
  }

  @Get(':documentId/content')
  @ApiProduces('application/octet-stream')
  @ApiRead({ summary: 'Download the latest version' })
  async latest(
    @Param('documentId', KeyPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return download(await this.documents.content(id), response);
  }

  @Get(':documentId/versions/:versionNumber/content')
  @ApiProduces('application/octet-stream')
  @ApiRead({ summary: 'Download a version' })
  async content(
    @Param('documentId', KeyPipe) id: string,
    @Param('versionNumber', ParseIntPipe) number: number,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return download(await this.documents.content(id, number), response);
  }

  @Post(':documentId/shares')
  @ApiCommand({ summary: 'Share a document', status: 201, schema: itemSchema(documentShares), refusals: [403, 404] })
  share(
    @Param('documentId', KeyPipe) id: string,
    @Body() body: DocumentShareCreation,
    @ActorHeader() actor?: string,
  ): Promise<Share> {
    return this.shares.share(id, body, actor);
  }

  @Post(':documentId/shares/search')
  @ApiSearch(documentShares, { summary: 'Search whom a document is shared with' })
  searchShares(@Param('documentId', KeyPipe) id: string, @Body() body: unknown): Promise<SearchResult<Share>> {
    return this.shares.search(id, body);
  }

  @Delete(':documentId/shares/:shareId')
  @ApiCommand({ summary: 'Revoke a share', refusals: [403, 404] })
  revokeShare(@Param('documentId', KeyPipe) id: string, @Param('shareId', KeyPipe) shareId: string): Promise<void> {
    return this.shares.revoke(id, shareId);
  }

  @Post(':documentId/links')
  @ApiCommand({
    summary: 'Make a link that needs no account',
    description: 'Its address is shown this once.',
    status: 201,
    schema: {
      allOf: [
        itemSchema(documentLinks),
        { type: 'object', required: ['url'], properties: { url: { type: 'string' } } },
      ],
    },
    refusals: [403, 404],
  })
  link(
    @Param('documentId', KeyPipe) id: string,
    @Body() body: DocumentLinkCreation,
    @Req() request: Request,
    @ActorHeader() actor?: string,
  ): Promise<Link & { readonly url: string }> {
    return this.links.create(id, body, { actor, base: `${request.protocol}://${request.get('host') ?? 'localhost'}` });
  }

  @Post(':documentId/links/search')
  @ApiSearch(documentLinks, { summary: 'Search the links to a document' })
  searchLinks(@Param('documentId', KeyPipe) id: string, @Body() body: unknown): Promise<SearchResult<Link>> {
    return this.links.search(id, body);
  }

  @Delete(':documentId/links/:linkId')
  @ApiCommand({ summary: 'Revoke a link', refusals: [403, 404] })
  revokeLink(@Param('documentId', KeyPipe) id: string, @Param('linkId', KeyPipe) linkId: string): Promise<void> {
    return this.links.revoke(id, linkId);
  }
}

function fileOf([file]: readonly UploadedFile[]): UploadedFile {
  if (file) return file;
  throw invalid('Expected a file in the form field file, but there is none.');
}
