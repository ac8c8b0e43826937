/** Mails as Mailgun and SendGrid post them: a form of the parts, or with the whole mail in it. */
import type { Incoming } from '../../database/crm/inbound/incoming.js';
import { readMail } from '../../database/crm/inbound/read-mail.js';
import type { UploadedFile } from '../deployments/compile-resources.js';

type Form = Readonly<Record<string, unknown>>;

interface Posted {
  readonly form: Form;
  readonly files: readonly UploadedFile[];
  readonly receivedAt: Date;
}

/** The mail as it came, where the form has it. */
export function wholeMail(form: Form): Buffer | undefined {
  const whole = text(form, 'body-mime', 'email');
  return whole === '' ? undefined : Buffer.from(whole);
}

/** Of its parts; undefined where the form has none. */
export async function readMailForm({ form, files, receivedAt }: Posted): Promise<Incoming | undefined> {
  const plain = text(form, 'body-plain', 'text');
  const html = text(form, 'body-html', 'html');
  const headers = headersOf(form);
  if (!headers.some((line) => /^from:/i.test(line))) return undefined;
  const type = plain === '' && html !== '' ? 'html' : 'plain';
  const head = [...headers, `Content-Type: text/${type}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit'];
  const mail = await readMail(Buffer.from(`${head.join('\r\n')}\r\n\r\n${type === 'html' ? html : plain}`), {
    receivedAt,
  });
  const attachments = files.map(({ name, content, contentType }) => ({
    fileName: name,
    contentType: contentType ?? 'application/octet-stream',
    content,
  }));
  return { ...mail, attachments };
}

/** Those of the mail itself where the form has them, but for what says how its body was encoded. */
function headersOf(form: Form): readonly string[] {
  const raw = text(form, 'headers');
  const given = raw === '' ? listed(text(form, 'message-headers')) : raw.split(/\r?\n(?![ \t])/);
  if (given.length > 0) return given.filter((line) => line.trim() !== '' && !/^content-/i.test(line));
  return ['From', 'To', 'Subject', 'Message-Id', 'In-Reply-To', 'References'].flatMap((name) => {
    const value = text(form, name, name.toLowerCase(), ...(name === 'From' ? ['sender'] : []));
    return value === '' ? [] : [`${name}: ${value.replace(/[\r\n]+/g, ' ')}`];
  });
}

/** `[["From", "a@example.org"], …]` */
function listed(json: string): readonly string[] {
  if (json === '') return [];
  try {
    const headers: unknown = JSON.parse(json);
    return Array.isArray(headers) ? headers.map((pair) => Array.from(pair as readonly unknown[]).join(': ')) : [];
  } catch {
    return [];
  }
}

function text(form: Form, ...names: readonly string[]): string {
  const found = names.map((name) => form[name]).find((value) => typeof value === 'string' && value !== '');
  return typeof found === 'string' ? found : '';
}
