/** What a protocol would tell at an event: to whom, on which channel, in which words; or why not. Sends nothing. */
import type { EntityManager } from 'typeorm';
import type { CommunicationProtocol } from '../../../database/crm/communication-protocol.entity.js';
import { renderNamed } from '../../../database/crm/templates/find.js';
import { evaluateFeelText } from '../../../processes/compiler/evaluate-feel.js';
import type { Variables } from '../../../workflows/contract.js';
import type { Occurrence } from './occurrence.js';
import { ownerOf, recipientsOf, subjectsOf, type Recipient, type Subjects } from './recipients.js';

export interface Telling {
  /** Absent where there is nobody to tell. */
  readonly recipient?: Recipient;
  readonly state: 'told' | 'skipped' | 'failed';
  readonly channel: 'email' | 'sms' | 'inbox' | null;
  readonly address: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly html: string | null;
  /** Why it is not told. */
  readonly reason: string | null;
}

const NOBODY = { channel: null, address: null, subject: null, body: null, html: null } as const;

export async function planTelling(
  manager: EntityManager,
  protocol: CommunicationProtocol,
  occurrence: Occurrence,
): Promise<readonly Telling[]> {
  const variables = { ...(await variablesOf(manager, occurrence.processInstanceKey)), ...occurrence.variables };
  const refusal = refusedBy(protocol, occurrence, variables);
  if (refusal) return [{ ...NOBODY, ...refusal }];
  const subjects = await subjectsOf(manager, occurrence, variables);
  const recipients = await recipientsOf(manager, protocol.audience, subjects);
  if (recipients.length === 0)
    return [
      { ...NOBODY, state: 'skipped', reason: `Expected ${protocol.audience} to be somebody, but there is nobody.` },
    ];
  return Promise.all(
    recipients.map((recipient) =>
      tellingTo(manager, recipient, { protocol, values: valuesOf(occurrence, variables, subjects) }),
    ),
  );
}

async function tellingTo(
  manager: EntityManager,
  recipient: Recipient,
  { protocol, values }: { readonly protocol: CommunicationProtocol; readonly values: Variables },
): Promise<Telling> {
  const channel = protocol.channel === 'preferred' ? recipient.preferred : protocol.channel;
  const address = { email: recipient.email, sms: recipient.phone, inbox: recipient.username ?? null }[channel];
  const told = { ...NOBODY, recipient, channel, address };
  if (address === null)
    return {
      ...told,
      state: 'skipped',
      reason: `Expected ${recipient.key} to be reachable by ${channel}, but there is no address.`,
    };
  const rendered = await renderNamed(manager, {
    name: protocol.template,
    channel: channel === 'sms' ? 'sms' : 'email',
    locale: recipient.locale,
    variables: { ...values, name: recipient.name },
  });
  if (rendered.kind === 'refused') return { ...told, state: 'failed', reason: rendered.message };
  const { subject, body, html } = rendered;
  return { ...told, subject, body, html, state: 'told', reason: null };
}

function refusedBy(
  { condition }: CommunicationProtocol,
  occurrence: Occurrence,
  variables: Variables,
): Pick<Telling, 'state' | 'reason'> | undefined {
  if (condition === null) return undefined;
  const event = { elementId: occurrence.elementId, name: occurrence.eventName ?? occurrence.event };
  const text = condition.replace(/^\s*=/, '');
  const result = evaluateFeelText(text, { variables: { ...variables, event }, now: occurrence.at.getTime() });
  if ('problem' in result)
    return { state: 'failed', reason: `Expected the condition to have a value, but: ${result.problem}` };
  if (result.value === true) return undefined;
  return result.value === false
    ? { state: 'skipped', reason: 'The condition is false.' }
    : { state: 'failed', reason: 'Expected the condition to be true or false, but it is neither.' };
}

/** What templates can name, beside the variables of the instance: variables go first. */
function valuesOf(occurrence: Occurrence, variables: Variables, subjects: Subjects): Variables {
  const { customer, lead } = subjects;
  const { processId, elementId, elementName, message, eventName, event } = occurrence;
  return {
    subject: elementName ?? elementId ?? processId,
    status: eventName ?? event,
    reason: message ?? '',
    owner: ownerOf(subjects),
    process: processId,
    ...(customer !== null && { customer: { id: customer.id, name: customer.name } }),
    ...(lead !== null && { lead: { id: lead.id, name: lead.name } }),
    ...variables,
  };
}

async function variablesOf(manager: EntityManager, processInstanceKey: string): Promise<Variables> {
  const rows = await manager.query<{ readonly name: string; readonly value: Variables[string] }[]>(
    'SELECT name, value FROM engine.variables WHERE scope_key = $1',
    [processInstanceKey],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
