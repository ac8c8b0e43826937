import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
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
    schema: objectOf({
      from: itemSchema(processDefinitions),
      to: itemSchema(processDefinitions),
      elements: partsOf(ELEMENT),
      sequenceFlows: partsOf(FLOW),
      sentences: listOf(TEXT),
      mappingInstructions: listOf(objectOf({ sourceElementId: TEXT, targetElementId: TEXT })),
      instances: objectOf({
        running: { type: 'integer' },
        touched: { type: 'integer' },
        items: listOf(
          objectOf({ processInstanceKey: TEXT, elementIds: listOf(TEXT), migrationProblems: listOf(TEXT) }),
        ),
      }),
    }),
  })
  diff(@Param('processDefinitionKey', KeyPipe) key: string, @Query() { to }: DiffQuery): Promise<DefinitionDiff> {
    return this.service.diff(key, to);
  }
}
