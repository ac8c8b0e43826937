import { Controller, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ReplyController } from '../replies/reply-controller.js';
import { QuotationsService } from './quotations.service.js';

@ApiExcludeController()
@Controller('quotations')
@Requires('public')
export class QuotationsController extends ReplyController {
  constructor(@Inject(QuotationsService) protected readonly pages: QuotationsService) {
    super();
  }
}
