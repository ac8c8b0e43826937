/** Where messages come from. */
export const inboundChannels = ['email', 'sms', 'chat', 'voice', 'web'] as const;
export type InboundChannel = (typeof inboundChannels)[number];
