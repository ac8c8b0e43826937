import type { ChatFlavourRules } from './flavour.js';

/** Microsoft Teams' workflow webhooks take an Adaptive Card. */
export const teams: ChatFlavourRules = {
  request: ({ title, text }, { url }) => ({
    url,
    body: {
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true },
              { type: 'TextBlock', text, wrap: true },
            ],
          },
        },
      ],
    },
  }),
};
