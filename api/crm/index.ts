/** All of the CRM's routes, and what serves them. */
import type { Provider, Type } from '@nestjs/common';
import { collaborationControllers, collaborationServices } from './collaboration/index.js';
import { administrationControllers } from './administration/administration.controllers.js';
import { AdministrationService } from './administration/administration.service.js';
import { CrmSession } from './crm-session.js';
import { VariableMasking } from './masking/variable-masking.service.js';
import { recordControllers } from './records/record.controllers.js';
import { RecordsService } from './records/records.service.js';

export const crmControllers: readonly Type[] = [
  // One a line.
  ...collaborationControllers,
  ...recordControllers,
  ...administrationControllers,
];

export const crmServices: readonly Provider[] = [
  // One a line.
  ...collaborationServices,
  CrmSession,
  AdministrationService,
  VariableMasking,
  RecordsService,
];
