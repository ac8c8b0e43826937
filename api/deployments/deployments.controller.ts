import { Body, Controller, Inject, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import type { UploadedFile } from './compile-resources.js';
import { DeploymentForm, DeploymentUpload } from './deployments.dto.js';
import { DeploymentsService, type DeploymentResult, type ValidationResult } from './deployments.service.js';
import { uploadedFiles, UPLOAD_LIMITS } from './upload.js';

@ApiTags('Deployment')
@Controller('deployments')
export class DeploymentsController {
  constructor(@Inject(DeploymentsService) private readonly service: DeploymentsService) {}

  @Post()
  @UseInterceptors(FilesInterceptor('resources', UPLOAD_LIMITS.files, { limits: UPLOAD_LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DeploymentUpload })
  @ApiCommand({
    summary: 'Deploy files',
    description:
      'All or nothing. A refusal lists `diagnostics` with code, file, line and element. Identical files answer the versions that are there.',
    status: 200,
    refusals: [413],
  })
  deploy(
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @Body() _form: DeploymentForm,
    @ActorHeader() actor?: string,
  ): Promise<DeploymentResult> {
    return this.service.deploy(files, actor);
  }

  @Post('validation')
  @UseInterceptors(FilesInterceptor('resources', UPLOAD_LIMITS.files, { limits: UPLOAD_LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DeploymentUpload })
  @ApiCommand({
    summary: 'Check files',
    description: 'The same diagnostics as a deployment; nothing is stored.',
    status: 200,
    refusals: [413],
  })
  validate(
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @Body() _form: DeploymentForm,
  ): Promise<ValidationResult> {
    return this.service.validate(files);
  }
}
