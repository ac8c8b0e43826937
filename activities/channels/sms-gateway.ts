/** SMS through a Twilio-compatible gateway. */
import type { SendResult } from './send-result.js';
import { askTwilio, callbackUrl, type TwilioSettings } from './twilio.js';

export interface Sms {
  /** E.164. */
  readonly to: string;
  readonly body: string;
  readonly messageId: string;
}

export interface SmsGateway {
  /** Throws what another attempt may cure: no connection, 401, 408, 429, 5xx. */
  send(sms: Sms): Promise<SendResult>;
}

export function createSmsGateway(settings: TwilioSettings): SmsGateway {
  const { publicUrl } = settings;
  return {
    send({ to, body, messageId }) {
      const form = {
        To: to,
        Body: body,
        ...(publicUrl !== undefined && { StatusCallback: callbackUrl(publicUrl, 'sms/status', messageId) }),
      };
      return askTwilio(settings, { resource: 'Messages', form, messageId });
    },
  };
}
