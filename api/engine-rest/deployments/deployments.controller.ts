import { Body, Get, HttpCode, Inject, Param, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { storableText } from '../../../database/engine/json.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import type { UploadedFile } from '../../deployments/compile-resources.js';
import { DeploymentsService } from '../../deployments/deployments.service.js';
import { uploadedFiles, UPLOAD_LIMITS } from '../../deployments/upload.js';
import { get } from '../../search/search.js';
import { countOf, list } from '../lists/list.js';
import { processDefinitionList } from '../process-definitions/process-definitions.table.js';
import { EngineRest } from '../support/engine-rest.js';
import { IdPipe } from '../support/id.pipe.js';
import { shownTenant } from '../support/tenants.js';
import { CreationForm } from './deployments.dto.js';
import { deploymentList, deployments } from './deployments.table.js';
import { parseRefusal } from './parse-refusal.js';

@EngineRest('deployment', 'definitions:read', 'definitions:deploy')
export class EngineRestDeploymentsController {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DeploymentsService) private readonly service: DeploymentsService,
  ) {}

  @Get()
  async list(@Query() query: unknown): Promise<unknown> {
    return (await list(this.database, deploymentList, { query })).map(shownTenant);
  }

  @Get('count')
  count(@Query() query: unknown): Promise<unknown> {
    return countOf(this.database, deploymentList, { query });
  }

  @Get(':deploymentKey')
  async get(@Param('deploymentKey', IdPipe) key: Key): Promise<unknown> {
    return shownTenant(await get(this.database, deployments, key));
  }

  /** The files may be in fields of any name, as Camunda 7 has it. */
  @Post('create')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(AnyFilesInterceptor({ limits: UPLOAD_LIMITS }))
  async create(
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @Body() form: CreationForm,
    @ActorHeader() actor?: string,
  ): Promise<unknown> {
    const { deploymentKey } = await this.service.deploy(files, actor).catch((error: unknown) => {
      throw parseRefusal(error);
    });
    const { 'deployment-name': name, 'deployment-source': source } = form;
    await this.database.query(
      'UPDATE engine.deployments SET name = COALESCE($2, name), source = COALESCE($3, source) WHERE key = $1',
      [
        deploymentKey,
        name === undefined ? null : storableText(name),
        source === undefined ? null : storableText(source),
      ],
    );
    const definitions = await list(this.database, processDefinitionList, { query: { deploymentId: deploymentKey } });
    return {
      ...shownTenant(await get(this.database, deployments, deploymentKey)),
      deployedProcessDefinitions: Object.fromEntries(
        definitions.map((definition) => [definition.id, shownTenant(definition)]),
      ),
      deployedCaseDefinitions: null,
      deployedDecisionDefinitions: null,
      deployedDecisionRequirementsDefinitions: null,
    };
  }
}
