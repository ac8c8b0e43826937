import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ActorHeader } from '../actor.js';
import { ApiCommand } from '../openapi/routes.js';
import { KeyPipe } from '../validation/key.js';
import { InstanceOperationsService, type Operator } from './instance-operations.service.js';
import { modificationOf } from './modification.js';
import { ModificationRequest } from './modification.dto.js';
import { CancellationRequest } from './process-instances.dto.js';

@ApiTags('Process instance')
@Controller('process-instances/:processInstanceKey')
export class InstanceOperationsController {
  constructor(@Inject(InstanceOperationsService) private readonly operations: InstanceOperationsService) {}

  @Post('cancellation')
  @ApiCommand({ summary: 'Cancel a process instance, with all it calls' })
  cancel(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() _body: CancellationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.cancel(key, operator(actor));
  }

  @Post('modification')
  @ApiCommand({
    summary: 'Activate, move and terminate elements of a process instance',
    description:
      'One step: all instructions are carried out, or none. Scopes that are missing are started; a scope in which nothing is left ends, and so does the instance.',
  })
  modify(
    @Param('processInstanceKey', KeyPipe) key: string,
    @Body() body: ModificationRequest,
    @ActorHeader() actor?: string,
  ): Promise<void> {
    return this.operations.modify(key, modificationOf(body), operator(actor));
  }
}

function operator(actor: string | undefined): Operator {
  return actor === undefined ? {} : { actor };
}
