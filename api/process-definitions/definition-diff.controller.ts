import { Body, Controller, Get, Inject, Param, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import type { UploadedFile } from '../deployments/compile-resources.js';
import { DeploymentForm, DeploymentUpload } from '../deployments/deployments.dto.js';
import { uploadedFiles, UPLOAD_LIMITS } from '../deployments/upload.js';
import { ApiRead } from '../openapi/routes.js';
import { itemSchema } from '../search/openapi.js';
import { KeyPipe } from '../validation/key.js';
import { DefinitionDiffService, type DefinitionDiff } from './definition-diff.service.js';
import { DiffQuery } from './process-definitions.dto.js';
import { processDefinitions } from './process-definitions.table.js';

const TEXT = { type: 'string' } as const;
const listOf = (item: object): object => ({ type: 'array', items: item });
const objectOf = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

const CHANGES = listOf(
  objectOf({ attribute: TEXT, from: { ...TEXT, nullable: true }, to: { ...TEXT, nullable: true } }),
);
const ELEMENT = { elementId: TEXT, elementName: TEXT, elementKind: TEXT };
const FLOW = { sequenceFlowId: TEXT, sourceId: TEXT, targetId: TEXT };
const partsOf = (part: Readonly<Record<string, object>>): object =>
  objectOf({
    added: listOf(objectOf(part)),
    removed: listOf(objectOf(part)),
    changed: listOf(objectOf({ ...part, changes: CHANGES })),
  });

const DIFF = {
  from: itemSchema(processDefinitions),
  elements: partsOf(ELEMENT),
  sequenceFlows: partsOf(FLOW),
  sentences: listOf(TEXT),
  mappingInstructions: listOf(objectOf({ sourceElementId: TEXT, targetElementId: TEXT })),
  instances: objectOf({
    running: { type: 'integer' },
    touched: { type: 'integer' },
    onElementsGone: listOf(objectOf({ elementId: TEXT, count: { type: 'integer' } })),
    items: listOf(objectOf({ processInstanceKey: TEXT, elementIds: listOf(TEXT), migrationProblems: listOf(TEXT) })),
  }),
};

@ApiTags('Process definition')
@Controller('process-definitions')
@Requires('instances:read')
export class DefinitionDiffController {
  constructor(@Inject(DefinitionDiffService) private readonly service: DefinitionDiffService) {}

  @Get(':processDefinitionKey/diff')
  @ApiRead({
    summary: 'What differs between two versions, and which running instances it touches',
    description:
      'As the engine runs them: layout and order are no difference. An instance is touched where an active element of it is changed or gone, or something else follows it. `migrationProblems` are those of a migration by `mappingInstructions`; of at most 20 instances.',
    schema: objectOf({ ...DIFF, to: itemSchema(processDefinitions) }),
  })
  diff(@Param('processDefinitionKey', KeyPipe) key: string, @Query() { to }: DiffQuery): Promise<DefinitionDiff> {
    return this.service.diff(key, to);
  }

  @Post(':processDefinitionKey/diff')
  @UseInterceptors(FilesInterceptor('resources', UPLOAD_LIMITS.files, { limits: UPLOAD_LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DeploymentUpload })
  @ApiRead({
    summary: 'What would differ if these files were deployed, and which running instances it would touch',
    description:
      'As the difference of two versions; nothing is stored. `onElementsGone`: how many instances sit on elements that disappear. 400 where the files could not be deployed.',
    schema: objectOf(DIFF),
    refusals: [404, 413],
  })
  diffWith(
    @Param('processDefinitionKey', KeyPipe) key: string,
    @UploadedFiles(uploadedFiles) files: readonly UploadedFile[],
    @Body() _form: DeploymentForm,
  ): Promise<Omit<DefinitionDiff, 'to'>> {
    return this.service.diffWith(key, files);
  }
}
