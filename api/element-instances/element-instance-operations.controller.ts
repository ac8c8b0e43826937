import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { Requires } from '../auth/requires.js';
import { ApiCommand } from '../openapi/routes.js';
import { KeyPipe } from '../validation/key.js';
import { ElementInstanceOperationsService } from './element-instance-operations.service.js';
import { AdHocActivationRequest, TimerRequest } from './element-instances.dto.js';

@ApiTags('Element instance')
@Controller('element-instances')
@Requires('instances:read', 'instances:operate')
export class ElementInstanceOperationsController {
  constructor(
    @Inject(ElementInstanceOperationsService) private readonly operations: ElementInstanceOperationsService,
  ) {}

  @Post(':elementInstanceKey/timer-trigger')
  @ApiCommand({
    summary: 'Let a timer happen now',
    description:
      'Of an event that waits, of a boundary event of an activity, or of an event subprocess: the key is that of what waits. A timer that repeats goes on with its next time.',
    refusals: [404, 409, 503],
  })
  triggerTimer(
    @Param('elementInstanceKey', KeyPipe) key: string,
    @Body() { elementId }: TimerRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.triggerTimer(key, elementId, actor);
  }

  @Post('ad-hoc-activities/:adHocSubProcessInstanceKey/activation')
  @ApiCommand({ summary: 'Start activities of an ad-hoc subprocess' })
  activate(
    @Param('adHocSubProcessInstanceKey', KeyPipe) key: string,
    @Body() body: AdHocActivationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.activate(key, body, actor);
  }
}
