/** All of the CRM's routes, and what serves them. */
import type { Provider, Type } from '@nestjs/common';
import { outboundControllers, outboundServices } from './channels/index.js';
import { collaborationControllers, collaborationServices } from './collaboration/index.js';
import { administrationControllers } from './administration/administration.controllers.js';
import { AdministrationService } from './administration/administration.service.js';
import { CrmSession } from './crm-session.js';
import { VariableMasking } from './masking/variable-masking.service.js';
import { DuplicatesController } from './duplicates/duplicates.controller.js';
import { DuplicatesService } from './duplicates/duplicates.service.js';
import { MatchSettingsController } from './duplicates/match-settings.controller.js';
import { recordDuplicatesControllers } from './duplicates/record-duplicates.controllers.js';
import { exportControllers } from './exports/exports.controllers.js';
import { ExportsService } from './exports/exports.service.js';
import { ImportRunner } from './imports/import-runner.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportsService } from './imports/imports.service.js';
import { PersonalDataController } from './personal-data/personal-data.controller.js';
import { PersonalDataService } from './personal-data/personal-data.service.js';
import { MergesController } from './merges/merges.controller.js';
import { MergesService } from './merges/merges.service.js';
import { recordMergesControllers } from './merges/record-merges.controllers.js';
import { InboundChannelsController } from '../channels/inbound-channels.controller.js';
import { InboundChannelsService } from '../channels/inbound-channels.service.js';
import { WebFormPagesController } from '../web-forms/web-form-pages.controller.js';
import { WebFormPages } from '../web-forms/web-form-pages.service.js';
import { FilterRulesController } from './filter-rules/filter-rules.controller.js';
import { FilterRulesService } from './filter-rules/filter-rules.service.js';
import { DecidingService } from './inbound-messages/deciding.service.js';
import { InboundMessagesController } from './inbound-messages/inbound-messages.controller.js';
import { InboundProcessor } from './inbound-messages/inbound-processor.service.js';
import { ReprocessingService } from './inbound-messages/reprocessing.service.js';
import { RecordProcessesController } from './processes/record-processes.controller.js';
import { RecordProcessesService } from './processes/record-processes.service.js';
import { recordControllers } from './records/record.controllers.js';
import { RecordsService } from './records/records.service.js';
import { synchronisationControllers, synchronisationServices } from './synchronisation.js';
import { WebFormsController } from './web-forms/web-forms.controller.js';
import { WebFormsService } from './web-forms/web-forms.service.js';

export const crmControllers: readonly Type[] = [
  // One a line.
  ...collaborationControllers,
  DuplicatesController,
  ...exportControllers,
  ImportsController,
  MatchSettingsController,
  MergesController,
  ...recordMergesControllers,
  ...recordDuplicatesControllers,
  ...outboundControllers,
  ...recordControllers,
  RecordProcessesController,
  PersonalDataController,
  ...administrationControllers,
  ...synchronisationControllers,
  FilterRulesController,
  InboundMessagesController,
  InboundChannelsController,
  WebFormPagesController,
  WebFormsController,
];

export const crmServices: readonly Provider[] = [
  // One a line.
  ...collaborationServices,
  ...outboundServices,
  CrmSession,
  PersonalDataService,
  AdministrationService,
  VariableMasking,
  RecordsService,
  RecordProcessesService,
  DuplicatesService,
  ImportsService,
  ImportRunner,
  MergesService,
  ExportsService,
  ...synchronisationServices,
  DecidingService,
  FilterRulesService,
  InboundChannelsService,
  InboundProcessor,
  ReprocessingService,
  WebFormPages,
  WebFormsService,
];
