import { Controller, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ReplyController } from '../replies/reply-controller.js';
import { FeedbackService } from './feedback.service.js';

@ApiExcludeController()
@Controller('feedback')
@Requires('public')
export class FeedbackController extends ReplyController {
  constructor(@Inject(FeedbackService) protected readonly pages: FeedbackService) {
    super();
  }
}
