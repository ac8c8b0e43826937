/** `BATON_DATA_DIR`: what the embedded default keeps between runs. */
import { join, resolve } from 'node:path';
import { z } from 'zod';

import { PROJECT_ROOT } from './project-root.js';

export interface DataDirectory {
  readonly root: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly catchers: string;
  readonly secrets: string;
  readonly logs: string;
  /** Fingerprint of the shipped processes deployed last. */
  readonly library: string;
  /** What runs now: the lock of `npm start` and, for the command line, where its services answer. */
  readonly lock: string;
  readonly services: string;
}

export function dataDirectory(): DataDirectory {
  const root = resolve(PROJECT_ROOT, process.env['BATON_DATA_DIR'] ?? '.baton');
  return {
    root,
    postgres: join(root, 'postgres'),
    temporal: join(root, 'temporal', 'temporal.sqlite'),
    catchers: join(root, 'catchers'),
    secrets: join(root, 'secrets.json'),
    logs: join(root, 'logs'),
    library: join(root, 'library.sha256'),
    lock: join(root, 'run', 'start.lock'),
    services: join(root, 'run', 'services.json'),
  };
}

/** Where the services of a running `npm start` answer. */
export const Services = z.object({
  api: z.string(),
  /** Web page and API of the mail and SMS catcher; absent where SMTP_URL and SMS_GATEWAY_URL name real ones. */
  catchers: z.string().optional(),
  temporalUi: z.string().optional(),
});
export type Services = z.infer<typeof Services>;
