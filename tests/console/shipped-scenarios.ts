/** One scenario of each shipped process, short, with its real activities. */
import { expect } from '@jest/globals';
import type { Variables } from '../../workflows/contract.js';
import { newConflict, newConnector } from '../activities/conflicts.js';
import type { PurchasingBench } from '../activities/purchasing-bench.js';
import type { TemporalHost } from '../activities/temporal-host.js';

const DAY_MS = 86_400_000;

interface ShippedScenario {
  /** Below `processes/library`. */
  readonly files: readonly string[];
  /** Plays an instance to its end. */
  readonly play: (host: TemporalHost, bench: PurchasingBench) => Promise<void>;
}

const text = (host: TemporalHost, name: string): string => String(host.variable(name));

export const SHIPPED: Readonly<Record<string, ShippedScenario>> = {
  'lead-handoff': {
    files: ['lead-handoff.bpmn'],
    async play(host) {
      await host.start({
        ...{ leadName: ' Ada Lovelace ', leadCompany: 'Engines Ltd', leadCountry: 'Germany', leadSource: 'referral' },
        ...{ leadEmail: 'Ada@mail.example', leadPhone: '030 901820', leadInterest: 'Analytics' },
        ...{ employees: 120, budget: 20_000, smsConsent: true },
      });
      await host.complete('accept-lead', { decision: 'accept' });
      const need = { need: 'Reports', decisionMaker: 'Ada', timeline: 'now', qualificationNotes: '' };
      await host.complete('qualify-lead', { ...need, qualified: true });
      await host.complete('onboard-customer', { contactRole: 'CTO', handoverNotes: 'Tea', onboardingDone: true });
      await host.message('feedback-received', text(host, 'feedbackCorrelationKey'), { feedbackScore: 2 });
      await host.complete('follow-up', { followUpResult: 'Training agreed' });
    },
  },
  'support-escalation': {
    files: ['support-escalation.bpmn', 'support-priority.dmn', 'support-answer.dmn'],
    async play(host) {
      const customer = { email: 'asker@mail.example', name: 'Ada' };
      const request = { channel: 'email', subject: 'Export', text: 'The export fails with an error.' };
      await host.start({ customer, ...request }, 'request-received');
      const ticket = host.callee('support-ticket');
      await ticket.complete('work-level-1', { decision: 'solved', resolution: 'Update to 4.2.' });
      await ticket.message('resolution-answered', text(ticket, 'ticketNumber'), { reply: 'Yes, thank you!' });
      await host.settled();
    },
  },
  'supplier-coordination': {
    files: ['supplier-coordination.bpmn', 'purchasing.dmn'],
    async play(host, bench) {
      // One: the reminders of several are due at the same moment, and each server takes them in its own order.
      await bench.supplier({ name: 'ann', email: 'ann@supplier.example', rating: '4.00', categories: ['valves'] });
      const request = { title: 'Valves', items: [{ description: 'Valve DN50', quantity: 4 }], categories: ['valves'] };
      const people = { requestedBy: 'tom', requesterEmail: 'tom@baton.example', buyerEmail: 'buyer@baton.example' };
      await host.start({ ...request, estimatedValue: 5000, priority: 'balanced', ...people });
      await host.pass(7 * DAY_MS);
      await host.complete('decide-extension', { extension: 'proceed', extendedUntil: null });
    },
  },
  'partner-data-sharing': {
    files: ['partner-data-sharing.bpmn', 'sharing.dmn'],
    async play(host, bench) {
      const [partner] = await bench.query<{ id: string }>(
        `INSERT INTO crm.organisations (name, kind) VALUES ('Acme', 'partner') RETURNING id`,
      );
      const addresses = { partnerEmail: 'partner@acme.example', requesterEmail: 'requester@baton.example' };
      const what = { recordType: 'product', sharedFields: ['name', 'unit'], sharingPurpose: 'Joint offer' };
      const asked: Variables = { partnerOrganisationId: partner?.id ?? '', requestedBy: 'sam', ...addresses, ...what };
      await host.start({ ...asked, sharedUntil: '2026-06-01' });
      for (const voter of ['sofia', 'rita']) await host.complete('vote', { choice: 'approve', comment: '' }, voter);
      await host.message('sharing-revoked', text(host, 'grantId'), { revokedBy: 'dora' });
    },
  },
  'customer-feedback': {
    files: ['customer-feedback.bpmn', 'feedback-triage.dmn'],
    async play(host, bench) {
      const person = { name: 'Ada', email: 'guest@mail.example', phone: '+4930200001', owner: 'lena' };
      const { customerId } = await bench.run('crm:create-customer', person);
      const consent = { customerId: String(customerId), purpose: 'survey', state: 'given', source: 'test' };
      await bench.run('crm:record-consent', consent);
      await host.start({ surveySubject: 'Your pump', customerId: String(customerId) }, 'survey-due');
      await host.pass(3 * DAY_MS);
      await host.message('feedback-reply', text(host, 'feedbackCorrelationKey'), {
        reply: '4 nice',
        replyChannel: 'sms',
      });
    },
  },
  'data-conflict': {
    files: ['data-conflict.bpmn'],
    async play(host, bench) {
      const connector = await newConnector(bench.dataSource, 'erp');
      const { conflictId } = await newConflict(bench.dataSource, connector);
      await host.startedBy('data-conflict-found', conflictId);
      await host.complete('choose-value', { choice: 'other', value: 'Settled' });
      expect(host.variable('conflictChoice')).toBe('other');
    },
  },
};
