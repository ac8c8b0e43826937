import type { Services } from '../data-directory.js';

/** What `npm start` says when all runs: what to open, and commands that work as they stand. */
export function banner(options: {
  readonly services: Services;
  /** Lines about the shipped processes. */
  readonly deployed: readonly string[];
  readonly logs: string;
}): string {
  const { api, catchers, temporalUi } = options.services;
  return [
    '',
    'Baton runs.',
    '',
    `  API              ${api}/v2`,
    `  API reference    ${api}/docs`,
    ...(catchers === undefined ? [] : [`  Mail and SMS     ${catchers}`]),
    ...(temporalUi === undefined ? [] : [`  Temporal         ${temporalUi}`]),
    `  Logs             ${options.logs}`,
    '',
    'Deployed:',
    ...options.deployed.map((line) => `  ${line}`),
    '',
    'Try, in another terminal:',
    `  npx baton start lead-handoff --variables '{"company":"Example Ltd","email":"ada@example.com"}'`,
    '  npx baton tasks',
    '  npx baton claim TASK --as ada',
    '  npx baton complete TASK --as ada --variables \'{"accepted":true}\'',
    '  npx baton instances',
    '  npx baton mail',
    '  npx baton durations lead-handoff',
    '',
    'Ctrl-C stops everything; what runs goes on at the next start.',
  ].join('\n');
}
