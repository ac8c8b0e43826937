/** One use of each activity, on records of its own. */
import { ChatChannel } from '../../database/crm/chat-channel.entity.js';
import type { Variables } from '../../workflows/contract.js';
import type { Bench } from './bench.js';
import { newConflict, newConnector } from './conflicts.js';
import { purchasingSamples } from './crash-samples-purchasing.js';

type Prepare = (bench: Bench) => Promise<Variables>;

let number = 0;
const next = (): number => (number += 1);
/** Of its own, since so many go to one number and no more. */
const newPhone = (): string => `+4930${String(100_000 + next())}`;
const given =
  (input: () => Variables): Prepare =>
  () =>
    Promise.resolve(input());

const newLead = async (bench: Bench): Promise<string> => {
  const { leadId } = await bench.run('crm:create-lead', { name: 'Ada', email: `ada${String(next())}@example.org` });
  return String(leadId);
};
const newCustomer = async (bench: Bench): Promise<string> => {
  const { customerId } = await bench.run('crm:create-customer', { name: `Customer ${String(next())}` });
  return String(customerId);
};

const newTicket = async (bench: Bench): Promise<string> => {
  const { ticketId } = await bench.run('crm:create-ticket', { customerId: await newCustomer(bench), subject: 'Help' });
  return String(ticketId);
};
const newCredit = async (bench: Bench, ticketId: string): Promise<string> => {
  const { creditId } = await bench.run('crm:promise-credit', { ticketId, amount: 5 });
  return String(creditId);
};
const newFeedback = async (bench: Bench): Promise<string> => {
  const email = `ada${String(next())}@mail.example`;
  const { feedbackId } = await bench.run('feedback:request', { email, subject: 'Service' });
  return String(feedbackId);
};

export const samples: Readonly<Record<string, Prepare>> = {
  'crm:clean-lead': given(() => ({ name: ' Ada ', email: 'ADA@example.org' })),
  'crm:find-duplicates': given(() => ({ email: 'ada@example.org' })),
  'crm:create-lead': given(() => ({ name: 'Ada', email: 'ada@example.org' })),
  'crm:update-lead': async (bench) => ({ leadId: await newLead(bench), company: 'Engines Ltd' }),
  'crm:assign-owner': async (bench) => ({ leadId: await newLead(bench), country: 'DE' }),
  'crm:convert-lead': async (bench) => ({ leadId: await newLead(bench), handoverNotes: 'Likes tea.' }),
  'crm:create-customer': given(() => ({ name: 'Ada', organisation: `Engines ${String(next())} Ltd` })),
  'crm:update-customer': async (bench) => ({ customerId: await newCustomer(bench), country: 'GB' }),
  'crm:log-interaction': async (bench) => ({ customerId: await newCustomer(bench), subject: 'Called' }),
  'email:send': async (bench) => ({
    to: `ada${String(next())}@mail.example`,
    subject: 'Hello',
    text: 'Hello Ada',
    customerId: await newCustomer(bench),
  }),
  'sms:send': async (bench) => ({ to: newPhone(), text: 'Hello', customerId: await newCustomer(bench) }),
  'feedback:request': async (bench) => ({
    email: `ada${String(next())}@mail.example`,
    subject: 'Service',
    customerId: await newCustomer(bench),
  }),
  'collaboration:notify': given(() => ({ event: 'price-agreed', eventVariables: { price: 12 } })),
  'collaboration:assign': given(() => ({ department: 'sales', territory: 'DE' })),
  'voice:call': async (bench) => ({ to: newPhone(), text: 'Hello', customerId: await newCustomer(bench) }),
  'chat:post': async (bench) => {
    const channel = `channel ${String(next())}`;
    await bench.dataSource.manager.insert(ChatChannel, {
      name: channel,
      flavour: 'slack',
      url: `${bench.catchers.webUrl}/chat/slack/${String(next())}`,
    });
    return { channel, text: 'Hello', customerId: await newCustomer(bench) };
  },
  'channels:filter': given(() => ({ channel: 'email', subject: 'Invoice', text: 'Please refund' })),
  'crm:identify-customer': given(() => ({ email: `new${String(next())}@mail.example`, name: 'New' })),
  'crm:create-ticket': async (bench) => ({ customerId: await newCustomer(bench), subject: 'Help' }),
  'crm:update-ticket': async (bench) => ({ ticketId: await newTicket(bench), status: 'pending', resolution: 'Done' }),
  'crm:escalate-ticket': async (bench) => ({
    ticketId: await newTicket(bench),
    level: 'L2',
    department: 'technical-support',
  }),
  'crm:close-ticket': async (bench) => ({ ticketId: await newTicket(bench) }),
  'crm:promise-credit': async (bench) => ({ ticketId: await newTicket(bench), amount: 10 }),
  'crm:withdraw-credit': async (bench) => ({ creditId: await newCredit(bench, await newTicket(bench)) }),
  'crm:grant-credit': async (bench) => {
    const ticketId = await newTicket(bench);
    await newCredit(bench, ticketId);
    return { ticketId };
  },
  'crm:inform-customer': async (bench) => {
    const email = `ada${String(next())}@mail.example`;
    const { customerId = null } = await bench.run('crm:create-customer', { name: 'Ada', email });
    return { customerId, template: 'survey-thanks', templateVariables: { name: 'Ada' } };
  },
  'crm:read-consent': async (bench) => ({ customerId: await newCustomer(bench), purpose: 'survey' }),
  'crm:record-consent': async (bench) => ({
    customerId: await newCustomer(bench),
    purpose: 'survey',
    state: 'given',
    source: 'test',
  }),
  'feedback:record-answer': async (bench) => ({ feedbackId: await newFeedback(bench), text: '4 nice' }),
  'crm:resolve-conflict': async ({ dataSource }) => {
    const { conflictId } = await newConflict(dataSource, await newConnector(dataSource, `erp ${String(next())}`));
    return { conflictId, choice: 'theirs' };
  },
  ...purchasingSamples,
};
