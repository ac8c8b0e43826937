/** Words that mean something by themselves in an SMS, as carriers ask for (CTIA), with the Chinese ones. */
import { fold } from '../filter/fold.js';

export type OptOut = 'stop' | 'start' | 'help';

const WORDS: Readonly<Record<OptOut, readonly string[]>> = {
  stop: ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'optout', 'revoke', 't', 'td', '退订', '拒收'],
  start: ['start', 'unstop', '订阅', '恢复'],
  help: ['help', '帮助'],
};

/** The text is nothing but the word. */
export function optOutOf(text: string): OptOut | undefined {
  const word = fold(text).text.replace(/[^\p{L}\p{N}]/gu, '');
  return (Object.keys(WORDS) as OptOut[]).find((kind) => WORDS[kind].includes(word));
}
