/**
 * Conversations: what instances of different pools have in common when messages go between them along the message flows
 * of a collaboration (BPMN 2.0.2 §9.4, §9.5), where the model gives no correlation key of its own. An instance that a
 * message flow started belongs to the conversation of its sender. Every other instance is of the conversation of its
 * caller, else of that named by its business id, else of one of its own.
 */
import type { Key } from './plan.js';

/** Each message that starts a process has a key of its own, so that one instance does not keep another from starting. */
export function startKey(conversation: string, sender: Key): string {
  return `${conversation}#${sender}`;
}

/** The conversation in the key of a message that starts a process; undefined where no message flow brought it. */
export function conversationIn(correlationKey: string): string | undefined {
  return /^(.+)#\d{8,}$/s.exec(correlationKey)?.[1];
}
