/** How instances begin: each of the shipped processes, and the small ones. */
import type { Connector } from '../../../database/crm/connector.entity.js';
import { newConflict, newConnector } from '../../activities/conflicts.js';
import { type LoadContext, publish, startInstance } from './context.js';

/** @param number - of the scenario in this run: whatever it makes is named by it */
export type Scenario = (context: LoadContext, number: number) => Promise<void>;

/** Three messages at the same time, and in any order: of some the last never comes. */
async function order(context: LoadContext, number: number): Promise<void> {
  const correlationKey = `order-${String(number)}`;
  const wait = (messageId: string, variables: object): Promise<void> =>
    publish(context, { messageId, name: 'chaos-paid', correlationKey, finds: 'wait', variables });
  await Promise.all([
    publish(context, {
      ...{ messageId: correlationKey, name: 'chaos-ordered', correlationKey, finds: 'start' },
      variables: { order: correlationKey },
    }),
    wait(`${correlationKey}-first`, { first: number }),
    ...(number % 4 === 0 ? [] : [wait(`${correlationKey}-second`, { second: number })]),
  ]);
}

const parcel: Scenario = (context, number) =>
  startInstance(context, {
    ...{ id: `parcel-${String(number)}`, processId: 'chaos-parcel' },
    variables: { items: Array.from({ length: 1 + (number % 5) }, (_, index) => number + index) },
  });

const lead: Scenario = (context, number) =>
  startInstance(context, {
    ...{ id: `lead-${String(number)}`, processId: 'lead-handoff' },
    variables: {
      ...{ leadName: `Ada ${String(number)}`, leadCompany: `Engines ${String(number)} Ltd`, leadCountry: 'Germany' },
      ...{ leadSource: 'referral', leadInterest: 'Analytics', employees: 120, budget: 20_000, smsConsent: true },
      leadEmail: `lead${String(number)}@chaos.example`,
      leadPhone: `+4915120${String(number).padStart(6, '0')}`,
    },
  });

const support: Scenario = (context, number) =>
  publish(context, {
    ...{ messageId: `support-${String(number)}`, name: 'support-request', correlationKey: `support-${String(number)}` },
    finds: 'start',
    variables: {
      ...{ channel: 'email', subject: `Export ${String(number)}`, text: 'The export fails with an error.' },
      customer: { email: `asker${String(number)}@chaos.example`, name: `Asker ${String(number)}` },
    },
  });

const purchase: Scenario = (context, number) =>
  startInstance(context, {
    ...{ id: `purchase-${String(number)}`, processId: 'supplier-coordination' },
    variables: {
      ...{ title: `Valves ${String(number)}`, items: [{ description: 'Valve DN50', quantity: 4 }] },
      ...{ categories: ['mechanics'], estimatedValue: 5_000, priority: 'balanced', requestedBy: 'tom' },
      requesterEmail: `requester${String(number)}@chaos.example`,
      buyerEmail: `buyer${String(number)}@chaos.example`,
    },
  });

async function sharing(context: LoadContext, number: number): Promise<void> {
  const organisation = { id: `sharing-${String(number)}`, processId: 'partner-data-sharing' };
  const [partner] = await context.dataSource.query<{ readonly id: string }[]>(
    `SELECT id FROM crm.organisations WHERE kind = 'partner' ORDER BY id LIMIT 1`,
  );
  await startInstance(context, {
    ...organisation,
    variables: {
      ...{ partnerOrganisationId: partner?.id, recordType: 'product', sharedFields: ['name', 'unit'] },
      ...{ requestedBy: 'sam', sharingPurpose: 'Joint offer', sharedUntil: '2036-06-01' },
      partnerEmail: `partner${String(number)}@chaos.example`,
      requesterEmail: `sharer${String(number)}@chaos.example`,
    },
  });
}

let connector: Promise<Connector> | undefined;

/** Another system hands in what differs from ours, which publishes the message in the same transaction. */
async function conflict({ dataSource }: LoadContext): Promise<void> {
  connector ??= newConnector(dataSource, 'chaos').catch((error: unknown) => {
    connector = undefined;
    throw error;
  });
  await newConflict(dataSource, await connector);
}

export const SCENARIOS: readonly Scenario[] = [
  order,
  parcel,
  lead,
  order,
  support,
  parcel,
  purchase,
  order,
  lead,
  sharing,
  support,
  conflict,
];
