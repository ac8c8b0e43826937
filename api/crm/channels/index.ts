/** What goes out: templates, rules, chats, and what was sent. */
import type { Provider, Type } from '@nestjs/common';
import { DeliveryCallbacksController } from '../../channels/delivery-callbacks.controller.js';
import { DeliveryCallbacksService } from '../../channels/delivery-callbacks.service.js';
import { ChannelSettingsController } from '../channel-settings/channel-settings.controller.js';
import { ChannelSettingsService } from '../channel-settings/channel-settings.service.js';
import { ChatChannelsController } from '../chat-channels/chat-channels.controller.js';
import { ChatChannelsService } from '../chat-channels/chat-channels.service.js';
import { MessagesController } from '../messages/messages.controller.js';
import { MessagesService } from '../messages/messages.service.js';
import { OutboxController } from '../outbox/outbox.controller.js';
import { SuppressionsController } from '../suppressions/suppressions.controller.js';
import { SuppressionsService } from '../suppressions/suppressions.service.js';
import { TemplatePreviews } from '../templates/preview.service.js';
import { TemplatesController } from '../templates/templates.controller.js';
import { TemplatesService } from '../templates/templates.service.js';
import { UnsubscribeController } from '../unsubscribe/unsubscribe.controller.js';

export const outboundControllers: readonly Type[] = [
  TemplatesController,
  ChannelSettingsController,
  ChatChannelsController,
  SuppressionsController,
  MessagesController,
  OutboxController,
  UnsubscribeController,
  DeliveryCallbacksController,
];

export const outboundServices: readonly Provider[] = [
  TemplatesService,
  TemplatePreviews,
  ChannelSettingsService,
  ChatChannelsService,
  MessagesService,
  SuppressionsService,
  DeliveryCallbacksService,
];
