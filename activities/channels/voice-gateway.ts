/** Calls through a Twilio-compatible gateway: it reads a text aloud and may ask for digits. */
import { escapeHtml } from '../feedback/escape-html.js';
import type { SendResult } from './send-result.js';
import { askTwilio, callbackUrl, type TwilioSettings } from './twilio.js';

export interface Call {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** BCP 47, of the voice. */
  readonly locale: string;
  /** Digits to ask for, at most; 0: none. */
  readonly digits: number;
  readonly messageId: string;
}

export interface VoiceGateway {
  /** Answers when the gateway has taken the call; how it ended comes to `/channels/voice/status`. Throws like `SmsGateway`. */
  call(call: Call): Promise<SendResult>;
}

export function createVoiceGateway(settings: TwilioSettings & { readonly publicUrl: string }): VoiceGateway {
  const { publicUrl } = settings;
  return {
    call({ to, messageId, ...said }) {
      const form = {
        To: to,
        Twiml: twiml({ ...said, answerUrl: callbackUrl(publicUrl, 'voice/digits', messageId) }),
        StatusCallback: callbackUrl(publicUrl, 'voice/status', messageId),
      };
      return askTwilio(settings, { resource: 'Calls', form, messageId });
    },
  };
}

function twiml({
  text,
  locale,
  digits,
  answerUrl,
}: Pick<Call, 'text' | 'locale' | 'digits'> & { readonly answerUrl: string }): string {
  const language = locale === 'en' ? 'en-US' : locale;
  const say = `<Say language="${escapeHtml(language)}">${escapeHtml(text)}</Say>`;
  const gather = `<Gather numDigits="${digits}" method="POST" action="${escapeHtml(answerUrl)}">${say}</Gather>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${digits === 0 ? say : gather}</Response>`;
}
