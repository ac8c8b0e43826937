import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Narrowable } from '../auth/granted-by.js';
import { Requires } from '../auth/requires.js';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import { ConditionalEvaluationRequest } from './conditionals.dto.js';
import { ConditionalsService, type ConditionalEvaluation } from './conditionals.service.js';

@ApiTags('Conditional')
@Controller('conditionals')
@Requires('instances:start')
export class ConditionalsController {
  constructor(@Inject(ConditionalsService) private readonly service: ConditionalsService) {}

  @Narrowable()
  @Post('evaluation')
  @ApiCommand({
    summary: 'Start what a condition starts',
    description: 'Asks the conditional start events and starts one instance for each that holds.',
    status: 200,
    refusals: [404, 413, 503],
  })
  evaluate(@Body() body: ConditionalEvaluationRequest, @ActorHeader() actor?: string): Promise<ConditionalEvaluation> {
    return this.service.evaluate(body, actor);
  }
}
