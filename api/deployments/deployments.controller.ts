import { Body, Controller, Inject, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { readSeverities } from '../../processes/compiler/index.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import { invalid } from '../problem/problem.js';
import type { UploadedFile } from './compile-resources.js';
import { DeploymentForm, DeploymentUpload, ValidationForm, ValidationUpload } from './deployments.dto.js';
import { DEPLOYED, VALIDATED } from './deployments.schema.js';
import { DeploymentsService, type DeploymentResult, type ValidationResult } from './deployments.service.js';
import { uploadedFiles, UPLOAD_LIMITS } from './upload.js';

@ApiTags('Deployment')
@Controller('deployments')
@Requires('definitions:deploy')
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
    schema: DEPLOYED,
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
  @ApiBody({ type: ValidationUpload })
  @ApiCommand({
    summary: 'Check files',
    description:
      'The diagnostics of a deployment, and those that are merely worth a look; nothing is stored. With `svg` the diagrams, too, marked where something was found; with `plans` what the engine would run, where the files are valid.',
    status: 200,
    schema: VALIDATED,
    refusals: [413],
  })
  validate(
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @Body() { lint = '', svg, plans }: ValidationForm,
  ): Promise<ValidationResult> {
    const read = readSeverities(lint);
    if (!read.ok) throw invalid(read.message);
    return this.service.validate(files, {
      severities: read.severities,
      drawings: svg === 'true',
      plans: plans === 'true',
    });
  }
}
