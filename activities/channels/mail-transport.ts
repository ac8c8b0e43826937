/** E-mail over SMTP. */
import { createTransport } from 'nodemailer';
import type { SendResult } from './send-result.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same as HTML. */
  readonly html?: string | null;
  readonly attachments?:
    readonly { readonly filename: string; readonly content: string; readonly contentType: string }[] | undefined;
  /** `<…@…>`: the same for every attempt, so that a receiver recognises a repeated send. */
  readonly messageId: string;
  /** Where one click ends such mails (RFC 8058). */
  readonly unsubscribe?: string | undefined;
}

export interface MailTransport {
  /** Throws what another attempt may cure: no connection, a 4xx answer, a wrong password of ours. */
  send(mail: Mail): Promise<SendResult>;
  close(): void;
}

export interface MailSettings {
  /** `smtp://user:password@host:port`, `smtps://…`; environment `SMTP_URL`. */
  readonly smtpUrl: string;
  /** `Baton <baton@example.org>`; environment `MAIL_FROM`. */
  readonly from: string;
}

/** Opens no connection before the first mail. */
export function createMailTransport({ smtpUrl, from }: MailSettings): MailTransport {
  const transporter = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send({ to, subject, text, html, attachments = [], messageId, unsubscribe }) {
      try {
        const sent = await transporter.sendMail({
          to,
          subject,
          text,
          messageId,
          ...(html && { html }),
          attachments: [...attachments],
          ...(unsubscribe !== undefined && {
            headers: {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
          }),
        });
        return { kind: 'sent', providerId: sent.response };
      } catch (error) {
        const reason = refusal(error);
        if (reason === undefined) throw error;
        return { kind: 'rejected', reason };
      }
    },
    close: () => transporter.close(),
  };
}

/** The server's words, where it refused this recipient or this content with a permanent code (RFC 5321 §4.2.1). */
function refusal(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const permanent = 'responseCode' in error && Number(error.responseCode) >= 500;
  const aboutThisMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return aboutThisMail && permanent ? error.message : undefined;
}
