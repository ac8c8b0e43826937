import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { activities } from '../../activities/index.js';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { elementTemplate, type ElementTemplate } from './element-template.js';

const TEMPLATES: readonly ElementTemplate[] = activities.map(elementTemplate);

@ApiTags('Element template')
@Controller('element-templates')
@Requires('definitions:read')
export class ElementTemplatesController {
  @Get()
  @ApiRead({
    summary: 'Element templates of all activities',
    description:
      'As Camunda Modeler and bpmn-js take them, for the folder `resources/element-templates`: each activity is a kind of service task, with its inputs and outputs as fields.',
    schema: {
      type: 'array',
      items: {
        type: 'object',
        required: ['$schema', 'id', 'name', 'appliesTo', 'properties'],
        properties: {
          $schema: { type: 'string' },
          id: { type: 'string' },
          name: { type: 'string' },
          appliesTo: { type: 'array', items: { type: 'string' } },
          properties: { type: 'array', items: { type: 'object' } },
        },
      },
    },
    refusals: [],
  })
  all(): readonly ElementTemplate[] {
    return TEMPLATES;
  }
}
