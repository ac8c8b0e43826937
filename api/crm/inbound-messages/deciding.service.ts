import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FilterRuleRow } from '../../../database/crm/filter-rule.entity.js';
import { evaluateRules, type Verdict } from '../../../database/crm/filter/evaluate.js';
import type { Action, FilterRule } from '../../../database/crm/filter/rule.js';
import { InboundMessage } from '../../../database/crm/inbound-message.entity.js';
import { noteConsent, optIn, optOut } from '../../../database/crm/inbound/consent.js';
import type { Decision, PlannedStart } from '../../../database/crm/inbound/decision.js';
import { match, type Match } from '../../../database/crm/inbound/match.js';
import { optOutOf } from '../../../database/crm/inbound/opt-out.js';
import { partyOf } from '../../../database/crm/inbound/party.js';
import { followsUnsettled } from '../../../database/crm/inbound/ticket.js';
import { addToTimeline } from '../../../database/crm/inbound/timeline.js';
import { WebForm } from '../../../database/crm/web-form.entity.js';
import { publishMessage, type Delivery } from '../../../database/engine/messages.js';
import { nextKeys } from '../../../database/keys.js';
import type { Variables } from '../../../workflows/contract.js';
import { startableDefinition } from '../../process-instances/startable-definition.js';
import { evaluateKey, evaluateVariables } from './evaluate-variables.js';
import {
  attachedTo,
  fieldsOf,
  filtered,
  messageVariable,
  replyVariables,
  type AttachedDocument,
} from './message-variables.js';
import { refusalOf } from './refusal.js';

/** How long a publication waits for a process that does not wait for it yet. */
const TIME_TO_LIVE_MS = 7 * 86_400_000;

/** After every rule of the filter. */
const LAST = Number.MAX_SAFE_INTEGER;

export interface Decided {
  readonly message: InboundMessage;
  readonly decision: Decision;
  /** To be made after the commit. */
  readonly deliveries: readonly Delivery[];
}

/** What is done with an inbound message, written together with all of it that the database can do. */
@Injectable()
export class DecidingService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /**
   * Decides on a message that waits, or takes up what was decided before; undefined where there is nothing left to do.
   * Who decides on the same one at the same time waits.
   */
  async decide(id: string): Promise<Decided | undefined> {
    return this.database.transaction(async (manager) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const message = await manager.findOne(InboundMessage, { where: { id, state: 'received' }, lock });
      if (message === null) return undefined;
      if (message.verdict !== null) return { message, decision: message.verdict, deliveries: [] };
      if (await followsUnsettled(manager, message)) return undefined;
      const { answers, ...party } = await match(manager, message);
      Object.assign(message, party, { processInstanceKey: answers?.processInstanceKey ?? null });
      await addToTimeline(manager, message);
      try {
        return await this.settle(manager, message, answers);
      } catch (error) {
        await manager.update(InboundMessage, { id }, { ...party, state: 'failed', error: refusalOf(error) });
        return undefined;
      }
    });
  }

  private async settle(manager: EntityManager, message: InboundMessage, answers: Match['answers']): Promise<Decided> {
    const { id, customerId, contactId, leadId, supplierId, ticketId, threadId, processInstanceKey } = message;
    const { decision, publications } = await this.decisionOn(manager, message, answers);
    const deliveries: Delivery[] = [];
    for (const [index, publication] of publications.entries()) {
      const messageId = `inbound:${id}${index === 0 ? '' : `:${String(index)}`}`;
      const common = { timeToLiveMs: TIME_TO_LIVE_MS, messageId, tenantId: '<default>' };
      const published = await publishMessage(manager, { ...publication, ...common });
      if (!('duplicate' in published)) deliveries.push(...published.deliveries);
    }
    const { verdict } = decision;
    const done = verdict?.suppressed === true ? 'suppressed' : 'handled';
    const changes = {
      customerId,
      contactId,
      leadId,
      supplierId,
      ticketId,
      threadId,
      processInstanceKey,
      department: verdict?.department ?? null,
      priority: verdict?.priority ?? null,
      tags: [...(verdict?.tags ?? [])],
      verdict: decision,
      state: decision.starts.length > 0 ? ('received' as const) : done,
      error: null,
    } as const;
    await manager.update(InboundMessage, { id }, changes as object);
    return { message: Object.assign(message, changes), decision, deliveries };
  }

  private async decisionOn(manager: EntityManager, message: InboundMessage, answers: Match['answers']): Promise<Plan> {
    const word = message.channel === 'sms' ? optOutOf(message.body) : undefined;
    if (word !== undefined) {
      if (word === 'stop') await optOut(manager, message, 'sms-stop');
      if (word === 'start') await optIn(manager, message, 'sms-start');
      return { decision: { by: 'opt-out', published: [], starts: [] }, publications: [] };
    }
    const attachments = await attachedTo(manager, message);
    if (answers?.reply && message.automatic === null) {
      const { messageName: name, correlationKey } = answers.reply;
      const publication = { name, correlationKey, variables: replyVariables(message, attachments) };
      const decision: Decision = { by: 'thread', published: [{ name, correlationKey }], starts: [] };
      return { decision, publications: [publication] };
    }
    return this.filter(manager, message, attachments);
  }

  private async filter(
    manager: EntityManager,
    message: InboundMessage,
    attachments: readonly AttachedDocument[],
  ): Promise<Plan> {
    const form = message.webForm === null ? null : await manager.findOneBy(WebForm, { name: message.webForm });
    const stored: readonly FilterRule[] = await manager.findBy(FilterRuleRow, { active: true });
    const verdict = evaluateRules(
      [...stored, ...ruleOf(form)],
      filtered(message, { attachments, party: await partyOf(manager, message) }),
    );
    const actions = verdict.rules.flatMap((rule) => rule.actions);
    if (actions.some(({ kind }) => kind === 'withdrawConsent')) await optOut(manager, message, 'unsubscribe');
    if (form?.consent && fieldsOf(message)['consent'] === 'yes')
      await noteConsent(manager, message, { purpose: form.consent.purpose, state: 'given', source: 'web-form' });
    const effects = verdict.suppressed ? [] : actions;
    const scope = { variables: variablesOf(message, attachments, verdict), at: message.receivedAt };
    const publications = effects.flatMap((action) =>
      action.kind === 'publishMessage' ? [publicationOf(action, scope)] : [],
    );
    const starts: PlannedStart[] = [];
    for (const action of effects) if (action.kind === 'startProcess') starts.push(await this.planned(manager, action));
    const published = publications.map(({ name, correlationKey }) => ({ name, correlationKey }));
    return { decision: { by: 'filter', verdict, published, starts }, publications };
  }

  private async planned(
    manager: EntityManager,
    { processId, variables }: Extract<Action, { kind: 'startProcess' }>,
  ): Promise<PlannedStart> {
    const { processDefinitionKey } = await startableDefinition(manager, { processDefinitionId: processId });
    const [processInstanceKey = ''] = await nextKeys(manager, 1);
    return { processId, processDefinitionKey, processInstanceKey, variables };
  }
}

interface Plan {
  readonly decision: Decision;
  readonly publications: readonly PlannedPublication[];
}

interface PlannedPublication {
  readonly name: string;
  readonly correlationKey: string;
  readonly variables: Variables;
}

function publicationOf(
  { name, correlationKey, variables }: Extract<Action, { kind: 'publishMessage' }>,
  scope: { readonly variables: Variables; readonly at: Date },
): PlannedPublication {
  return {
    name,
    correlationKey: correlationKey === undefined ? '' : evaluateKey(correlationKey, scope),
    variables: Object.keys(variables).length === 0 ? scope.variables : evaluateVariables(variables, scope),
  };
}

/** What expressions of rules may name. */
export function variablesOf(
  message: InboundMessage,
  attachments: readonly AttachedDocument[],
  { department, priority, tags, language }: Verdict,
): Variables {
  const verdict = { department, priority, tags: [...tags], language };
  return { message: messageVariable(message, attachments), verdict };
}

/** What a form says is done as a rule that holds for its messages. */
function ruleOf(form: WebForm | null): readonly FilterRule[] {
  if (form === null) return [];
  const { name, department, actions } = form;
  const route: Action[] = department === null ? [] : [{ kind: 'route', department }];
  const always = { active: true, channels: [], language: null, threshold: null, examples: [], order: LAST };
  return [{ ...always, name: `form ${name}`, condition: { kind: 'all', of: [] }, actions: [...route, ...actions] }];
}
