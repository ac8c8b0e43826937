import { z } from 'zod';
import { defineActivity } from '../define.js';
import { contentOf, eitherTextOrTemplate, templateErrors, templateInputs } from './content.js';
import { dispatch, sendTimes } from './dispatch.js';
import { e164, sendInputs, sendOutcome, sendOutput } from './outcome.js';

export const call = defineActivity({
  type: 'voice:call',
  title: 'Call somebody',
  description:
    'Calls through a Twilio-compatible gateway, reads a text aloud, and may ask for digits. How it ended comes back as ' +
    'message `call-ended` with variables `callOutcome` (`answered`, `busy`, `no-answer`, `failed`), `callDigits`, ' +
    '`callEndedAt`.',
  execution: 'remote',
  ...sendTimes,
  input: z
    .object({
      to: e164,
      text: z.string().min(1).max(4000).optional().describe('What is read aloud, where there is no template.'),
      digits: z.int().min(0).max(16).default(0).describe('Digits to ask for, at most; 0: none.'),
      correlationKey: z
        .string()
        .min(1)
        .optional()
        .describe('Correlation key of the answer; the process instance key where not given.'),
      ...templateInputs,
      ...sendInputs,
    })
    .refine(eitherTextOrTemplate, { message: 'expected either text or template', path: ['text'] }),
  output: sendOutput.extend({
    callCorrelationKey: z.string().describe('Correlation key of message `call-ended`.'),
  }),
  errors: [{ code: 'CALL_REJECTED', description: 'The gateway refuses the number for good (4xx).' }, ...templateErrors],
  async run({ to: recipient, digits, correlationKey, purpose, leadId, customerId, ticketId, ...said }, context) {
    const callCorrelationKey = correlationKey ?? context.processInstanceKey;
    const content = await contentOf(said, { channel: 'voice', context });
    const outcome = sendOutcome(
      await dispatch(
        {
          channel: 'voice',
          recipient,
          content: { ...content, call: { locale: said.locale, digits } },
          purpose,
          leadId,
          ticketId,
          customerId,
          correlationKey: callCorrelationKey,
          rejectedCode: 'CALL_REJECTED',
        },
        context,
      ),
    );
    return { ...outcome, callCorrelationKey };
  },
});
