/** Posts to the incoming webhooks of chat services. */
import type { ChatFlavour } from '../../database/crm/chat-channel.entity.js';
import { dingtalk } from './chat/dingtalk.js';
import { feishu } from './chat/feishu.js';
import type { ChatAddress, ChatFlavourRules, ChatText } from './chat/flavour.js';
import { slack } from './chat/slack.js';
import { teams } from './chat/teams.js';
import { post } from './http-post.js';
import type { SendResult } from './send-result.js';

export interface ChatPost extends ChatText, ChatAddress {
  readonly flavour: ChatFlavour;
  readonly messageId: string;
  readonly now: Date;
}

export interface ChatPoster {
  /** Throws what another attempt may cure: no connection, 408, 429, 5xx, a service that is busy. */
  post(chatPost: ChatPost): Promise<SendResult>;
}

const FLAVOURS: Readonly<Record<ChatFlavour, ChatFlavourRules>> = { slack, teams, feishu, dingtalk };
const PASSING = new Set([408, 429]);

/** `privateAddresses`: also to this network, and without TLS; environment `BATON_CHAT_PRIVATE`. */
export function createChatPoster({ privateAddresses }: { readonly privateAddresses: boolean }): ChatPoster {
  return {
    async post({ flavour, messageId, ...message }) {
      const rules = FLAVOURS[flavour];
      const { url, body } = rules.request(message, message);
      const answer = await post({
        url,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        timeoutMs: 20_000,
        privateAddresses,
      });
      const refused = answer.status < 200 || answer.status >= 300;
      const complaint = refused
        ? {
            reason: `${answer.status} ${answer.text.slice(0, 200)}`,
            again: answer.status >= 500 || PASSING.has(answer.status),
          }
        : rules.complaint?.(answer);
      if (complaint === undefined) return { kind: 'sent', providerId: messageId };
      if (complaint.again)
        throw new Error(`Expected ${flavour} to take the post, but it answered ${complaint.reason}.`);
      return { kind: 'rejected', reason: complaint.reason };
    },
  };
}
