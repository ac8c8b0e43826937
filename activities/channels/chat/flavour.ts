/** What each chat service makes of a post. */
import type { Answer } from '../http-post.js';

export interface ChatText {
  readonly title: string;
  readonly text: string;
}

export interface ChatAddress {
  readonly url: string;
  /** Signs, where the service wants that. */
  readonly secret: string | null;
}

export interface ChatRequest {
  readonly url: string;
  /** Sent as JSON. */
  readonly body: object;
}

export interface ChatFlavourRules {
  request(text: ChatText, address: ChatAddress & { readonly now: Date }): ChatRequest;
  /** Of an answer with a status of 2xx: the service's own verdict; undefined where it has taken the post. */
  complaint?(answer: Answer): { readonly reason: string; readonly again: boolean } | undefined;
}
