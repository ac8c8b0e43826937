/** The words there are, so that `t` takes no others. A new area adds its line. */
import 'i18next';
import type administration from '../administration/words/en.json';
import type app from '../app/words/en.json';
import type designer from '../designer/words/en.json';
import type customers from '../customers/words/en.json';
import type home from '../home/words/en.json';
import type inbox from '../inbox/words/en.json';
import type insights from '../insights/words/en.json';
import type operations from '../operations/words/en.json';
import type notifications from '../notifications/words/en.json';
import type parts from '../parts/words/en.json';
import type processes from '../processes/words/en.json';
import type simulation from '../simulation/words/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      administration: typeof administration;
      app: typeof app;
      designer: typeof designer;
      customers: typeof customers;
      home: typeof home;
      inbox: typeof inbox;
      insights: typeof insights;
      operations: typeof operations;
      notifications: typeof notifications;
      parts: typeof parts;
      processes: typeof processes;
      simulation: typeof simulation;
    };
  }
}
