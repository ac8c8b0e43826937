import { z } from 'zod';
import { defineActivity } from '../define.js';
import { contentOf, eitherTextOrTemplate, templateErrors, templateInputs } from './content.js';
import { dispatch, sendTimes } from './dispatch.js';
import { sendInputs, sendOutcome, sendOutput } from './outcome.js';

export const postChat = defineActivity({
  type: 'chat:post',
  title: 'Post in a chat',
  description:
    'Posts to a chat channel of Slack, Teams, Feishu or DingTalk through its incoming webhook. These services do not tell ' +
    'repeated posts apart: after a crash one may stand there twice.',
  execution: 'remote',
  ...sendTimes,
  input: z
    .object({
      channel: z.string().min(1).describe('Name of the chat channel, as `/v2/crm/chat-channels` keeps it.'),
      title: z.string().min(1).max(200).optional().describe('First line; the subject of the template where absent.'),
      text: z.string().min(1).max(4000).optional().describe('The rest, where there is no template.'),
      ...templateInputs,
      ...sendInputs,
    })
    .refine(eitherTextOrTemplate, { message: 'expected either text or template', path: ['text'] }),
  output: sendOutput,
  errors: [
    { code: 'CHAT_REJECTED', description: 'There is no such active channel, or the chat service refuses the post.' },
    ...templateErrors,
  ],
  async run({ channel: recipient, title, purpose, leadId, customerId, ticketId, ...said }, context) {
    const content = await contentOf({ ...said, subject: title }, { channel: 'chat', context });
    return sendOutcome(
      await dispatch(
        { channel: 'chat', recipient, content, purpose, leadId, customerId, ticketId, rejectedCode: 'CHAT_REJECTED' },
        context,
      ),
    );
  },
});
