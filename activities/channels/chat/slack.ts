import type { ChatFlavourRules } from './flavour.js';

/** Slack's incoming webhooks: `mrkdwn`, in which three characters have to be escaped. */
export const slack: ChatFlavourRules = {
  request: ({ title, text }, { url }) => ({ url, body: { text: `*${escaped(title)}*\n${escaped(text)}` } }),
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
