import { EngineTables1795217000001 } from './1795217000001-engine-tables.js';
import { MessageFunctions1795217000002 } from './1795217000002-message-functions.js';
import { CommitStep1795217000003 } from './1795217000003-commit-step.js';
import { JobNotifications1795217000004 } from './1795217000004-job-notifications.js';
import { Signals1795300000001 } from './1795300000001-signals.js';
import { Decisions1795300000002 } from './1795300000002-decisions.js';
import { Operations1795400000001 } from './1795400000001-operations.js';
import { Documents1795400000010 } from './1795400000010-documents.js';
import { Listeners1795400000020 } from './1795400000020-listeners.js';
import { AuditEntityTypes1795400000030 } from './1795400000030-audit-entity-types.js';
import { BatchOperations1795400000040 } from './1795400000040-batch-operations.js';
import { Identity1795400000050 } from './1795400000050-identity.js';
import { DataStores1795500000010 } from './1795500000010-data-stores.js';
import { TaskCollaboration1795500000065 } from './1795500000065-task-collaboration.js';
import { Camunda71795500000075 } from './1795500000075-camunda-7.js';
import { Suspension1795500000080 } from './1795500000080-suspension.js';
import { Events1795500000100 } from './1795500000100-events.js';
import { Calendars1795500000110 } from './1795500000110-calendars.js';
import { Authorizations1795500000120 } from './1795500000120-authorizations.js';
import { Webhooks1795500000130 } from './1795500000130-webhooks.js';
import { Causes1795500000150 } from './1795500000150-causes.js';
import { DeletedResources1795600000020 } from './1795600000020-deleted-resources.js';
import { UserTaskDrafts1795600000120 } from './1795600000120-user-task-drafts.js';
import { Insights1795600000121 } from './1795600000121-insights.js';
import { InsightReports1795600000122 } from './1795600000122-insight-reports.js';
import { DesignFiles1795600000123 } from './1795600000123-design-files.js';
import { TaskNews1795600000124 } from './1795600000124-task-news.js';
import { Express1795600000140 } from './1795600000140-express.js';
import { UnconfirmedSteps1795600000150 } from './1795600000150-unconfirmed-steps.js';
import { Requests1795600000160 } from './1795600000160-requests.js';
import { IndexesAtScale1795600000170 } from './1795600000170-indexes-at-scale.js';
import { DurationSketches1795600000171 } from './1795600000171-duration-sketches.js';
import { LateSteps1795600000172 } from './1795600000172-late-steps.js';
import { Sessions1795600000300 } from './1795600000300-sessions.js';
import { DisabledUsers1795600000310 } from './1795600000310-disabled-users.js';

/** In order. A migration that was released is never changed. */
export const engineMigrations = [
  EngineTables1795217000001,
  MessageFunctions1795217000002,
  CommitStep1795217000003,
  JobNotifications1795217000004,
  Signals1795300000001,
  Decisions1795300000002,
  Operations1795400000001,
  Documents1795400000010,
  Listeners1795400000020,
  AuditEntityTypes1795400000030,
  BatchOperations1795400000040,
  Identity1795400000050,
  DataStores1795500000010,
  TaskCollaboration1795500000065,
  Camunda71795500000075,
  Suspension1795500000080,
  Events1795500000100,
  Calendars1795500000110,
  Authorizations1795500000120,
  Webhooks1795500000130,
  Causes1795500000150,
  DeletedResources1795600000020,
  UserTaskDrafts1795600000120,
  Insights1795600000121,
  InsightReports1795600000122,
  DesignFiles1795600000123,
  TaskNews1795600000124,
  Express1795600000140,
  UnconfirmedSteps1795600000150,
  Requests1795600000160,
  IndexesAtScale1795600000170,
  DurationSketches1795600000171,
  LateSteps1795600000172,
  Sessions1795600000300,
  DisabledUsers1795600000310,
] as const;
