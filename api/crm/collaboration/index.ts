/** What people share: comments, documents, notifications; who is told what of a process; and the measures of how well they work together. */
import type { Type } from '@nestjs/common';
import { RecordCommentsController } from '../comments/record-comments.controller.js';
import { RecordCommentsService } from '../comments/record-comments.service.js';
import { ProtocolFeed } from '../communication/protocol-feed.service.js';
import { ProtocolsController } from '../communication/protocols.controller.js';
import { ProtocolsService } from '../communication/protocols.service.js';
import { SharedLinkController } from '../documents/document-links.controller.js';
import { DocumentLinksService } from '../documents/document-links.service.js';
import { DocumentSession } from '../documents/document-session.service.js';
import { DocumentSharesService } from '../documents/document-shares.service.js';
import { SharedDocumentsController } from '../documents/shared-documents.controller.js';
import { SharedDocumentsService } from '../documents/shared-documents.service.js';
import { MeasureSettingsController } from '../measures/measure-settings.controller.js';
import { MeasuresController } from '../measures/measures.controller.js';
import { MeasuresService } from '../measures/measures.service.js';
import { CrmNotificationsController } from '../notifications/notifications.controller.js';

export const collaborationControllers: readonly Type[] = [
  RecordCommentsController,
  SharedDocumentsController,
  SharedLinkController,
  CrmNotificationsController,
  MeasuresController,
  MeasureSettingsController,
  ProtocolsController,
];

export const collaborationServices: readonly Type[] = [
  DocumentLinksService,
  DocumentSession,
  DocumentSharesService,
  MeasuresService,
  ProtocolFeed,
  ProtocolsService,
  RecordCommentsService,
  SharedDocumentsService,
];
