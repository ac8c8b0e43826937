import { Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../auth/requires.js';
import { ApiCommand } from '../../openapi/routes.js';
import { ReprocessingService } from './reprocessing.service.js';

@ApiTags('CRM')
@Controller('crm/inbound-messages')
@Requires('crm:read', 'crm:write')
export class InboundMessagesController {
  constructor(@Inject(ReprocessingService) private readonly service: ReprocessingService) {}

  @Post(':recordId/reprocess')
  @ApiCommand({
    summary: 'Handle an inbound message again',
    description: 'By the rules as they are now. Refused where an instance has had it already.',
    refusals: [403, 404, 409],
  })
  reprocess(@Param('recordId') id: string): Promise<void> {
    return this.service.reprocess(id);
  }
}
