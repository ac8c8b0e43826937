import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedCallback {
  /** As the gateway was told it, query included. */
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
}

/** `X-Twilio-Signature`: the address, then names and values of the form by name, under the account's token. */
export function signCallback({ url, form }: SignedCallback, authToken: string): string {
  const fields = Object.keys(form).sort();
  const text = url + fields.map((name) => name + (form[name] ?? '')).join('');
  return createHmac('sha1', authToken).update(text).digest('base64');
}

export function isSigned(
  callback: SignedCallback,
  { signature, authToken }: { readonly signature: string; readonly authToken: string },
): boolean {
  const [expected, given] = [Buffer.from(signCallback(callback, authToken)), Buffer.from(signature)];
  return authToken !== '' && expected.length === given.length && timingSafeEqual(expected, given);
}
