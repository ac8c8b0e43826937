/** The words there are, so that `t` takes no others. A new area adds its line. */
import 'i18next';
import type app from '../app/words/en.json';
import type home from '../home/words/en.json';
import type inbox from '../inbox/words/en.json';
import type parts from '../parts/words/en.json';
import type processes from '../processes/words/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: {
      app: typeof app;
      home: typeof home;
      inbox: typeof inbox;
      parts: typeof parts;
      processes: typeof processes;
    };
  }
}
