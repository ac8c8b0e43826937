import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ChatFlavourRules } from './flavour.js';

const Verdict = z.object({ code: z.number(), msg: z.string().default('') });
/** Too many posts at once. */
const BUSY = new Set([9499, 11232]);

/** Feishu's custom bots: seconds and signature stand in the body; the signature is of nothing, under time and secret. */
export const feishu: ChatFlavourRules = {
  request({ title, text }, { url, secret, now }) {
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const sign = secret !== null && {
      timestamp,
      sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64'),
    };
    return { url, body: { ...sign, msg_type: 'text', content: { text: `${title}\n${text}` } } };
  },
  complaint({ text }) {
    const { code, msg } = Verdict.parse(JSON.parse(text));
    return code === 0 ? undefined : { reason: `${code} ${msg}`, again: BUSY.has(code) };
  },
};
