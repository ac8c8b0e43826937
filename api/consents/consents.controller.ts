import { Controller, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ReplyController } from '../replies/reply-controller.js';
import { ConsentsService } from './consents.service.js';

@ApiExcludeController()
@Controller('consents')
@Requires('public')
export class ConsentsController extends ReplyController {
  constructor(@Inject(ConsentsService) protected readonly pages: ConsentsService) {
    super();
  }
}
