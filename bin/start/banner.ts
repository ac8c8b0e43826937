import type { Services } from '../data-directory.js';

/** Variables of the process's start form. */
const EXAMPLE_LEAD = {
  leadName: 'Grace Hopper',
  leadEmail: 'grace@example.com',
  leadPhone: '+14155550123',
  leadCompany: 'Example Ltd',
  leadCountry: 'US',
  leadSource: 'referral',
  employees: 300,
  budget: 60_000,
  smsConsent: true,
};

/** What `npm start` says when all runs: what to open, and commands that work as they stand. */
export function banner(options: {
  readonly services: Services;
  /** Lines about the shipped processes. */
  readonly deployed: readonly string[];
  readonly logs: string;
}): string {
  const { api, catchers, temporalUi } = options.services;
  const authentication = process.env['BATON_AUTH'] ?? 'none';
  return [
    '',
    'Baton runs.',
    '',
    `  Console          ${api}/`,
    `  API              ${api}/v2`,
    `  API reference    ${api}/swagger`,
    ...(catchers === undefined ? [] : [`  Mail and SMS     ${catchers}`]),
    ...(temporalUi === undefined ? [] : [`  Temporal         ${temporalUi}`]),
    `  Logs             ${options.logs}`,
    `  Authentication   ${authentication}${authentication === 'none' ? ': whoever reaches the API may do everything (docs/api.md)' : ''}`,
    ...(authentication === 'none'
      ? []
      : ['                   BATON_USERNAME and BATON_PASSWORD, or BATON_API_KEY, let npx baton come in']),
    '',
    'Deployed:',
    ...options.deployed.map((line) => `  ${line}`),
    '',
    'Try, in another terminal here. Start a lead (another e-mail address makes another lead), then do its tasks:',
    `  npx baton start lead-handoff --variables '${JSON.stringify(EXAMPLE_LEAD)}'`,
    '  npx baton tasks',
    '        lists each TASK and its assignee, NAME below; who completes a task nobody has takes it',
    ...[
      '{"decision":"accept"}',
      '{"qualified":true,"need":"A CRM"}',
      '{"handoverNotes":"Set up","onboardingDone":true}',
    ].map((variables) => `  npx baton complete TASK --as NAME --variables '${variables}'`),
    '        accepts the lead; qualifies it; onboards the customer',
    '  npx baton mail',
    '        and npx baton sms: what went out; the last mail has a link for feedback',
    '  npx baton instances',
    '  npx baton timeline INSTANCE',
    '  npx baton durations lead-handoff',
    '',
    'Deploy a changed copy of the process:',
    '  cp processes/library/lead-handoff.bpmn my-handoff.bpmn',
    '  npx baton validate my-handoff.bpmn processes/library/*.form',
    '  npx baton deploy my-handoff.bpmn processes/library/*.form',
    '',
    'Ctrl-C stops everything; what runs goes on at the next start.',
  ].join('\n');
}
