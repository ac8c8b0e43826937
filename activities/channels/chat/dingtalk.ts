import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ChatFlavourRules } from './flavour.js';

const Verdict = z.object({ errcode: z.number(), errmsg: z.string().default('') });
/** Busy, and more than 20 posts a minute. */
const BUSY = new Set([-1, 130101, 410100]);

/** DingTalk's custom robots: milliseconds and signature stand in the address. */
export const dingtalk: ChatFlavourRules = {
  request({ title, text }, { url, secret, now }) {
    const signed = new URL(url);
    if (secret !== null) {
      const timestamp = String(now.getTime());
      signed.searchParams.set('timestamp', timestamp);
      signed.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
    }
    return { url: signed.href, body: { msgtype: 'text', text: { content: `${title}\n${text}` } } };
  },
  complaint({ text }) {
    const { errcode, errmsg } = Verdict.parse(JSON.parse(text));
    return errcode === 0 ? undefined : { reason: `${errcode} ${errmsg}`, again: BUSY.has(errcode) };
  },
};
