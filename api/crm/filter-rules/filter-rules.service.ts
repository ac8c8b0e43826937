import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FilterRuleRow } from '../../../database/crm/filter-rule.entity.js';
import { evaluateRule, type RuleExplanation } from '../../../database/crm/filter/evaluate.js';
import { tryExamples, type TriedExample } from '../../../database/crm/filter/examples.js';
import { example, filterRule, type FilterRule } from '../../../database/crm/filter/rule.js';
import { inboundChannels } from '../../../database/crm/inbound/channels.js';
import { InboundMessage } from '../../../database/crm/inbound-message.entity.js';
import { partyOf } from '../../../database/crm/inbound/party.js';
import { z } from 'zod';
import { notFound, Problem } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { parsed } from '../../validation/parsed.js';
import { attachedTo, filtered } from '../inbound-messages/message-variables.js';
import { filterRules } from './filter-rules.table.js';
import { assertActions, assertExamples } from './sound.js';

export type ShownRule = ItemOf<typeof filterRules>;

export const ruleTest = z.strictObject({
  rule: filterRule,
  /** Beside those of the rule. */
  examples: z.array(example).max(100).default([]),
  /** Asks the rule of messages that came lately. */
  stored: z
    .strictObject({ channel: z.enum(inboundChannels).optional(), limit: z.int().min(1).max(500).default(100) })
    .optional(),
});

export interface RuleTest {
  readonly passed: boolean;
  readonly examples: readonly TriedExample[];
  /** Of the messages asked those for which the rule is, the latest first. */
  readonly stored: readonly { readonly inboundMessageId: string; readonly explanation: RuleExplanation }[];
  readonly storedAsked: number;
}

/** Rules of the information filter. */
@Injectable()
export class FilterRulesService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<ShownRule>> {
    return search(this.database, { table: filterRules, body });
  }

  get(id: string): Promise<ShownRule> {
    return get(this.database, filterRules, id);
  }

  async create(body: unknown, updatedBy: string | undefined): Promise<ShownRule> {
    const rule = await this.sound(body);
    const id = await this.naming(rule, async () => {
      const { id } = await this.database.getRepository(FilterRuleRow).save({ ...rule, updatedBy });
      return id;
    });
    return this.get(id);
  }

  async replace(id: string, body: unknown, updatedBy: string | undefined): Promise<ShownRule> {
    await this.get(id);
    const rule = await this.sound(body);
    const changes = { ...rule, updatedBy: updatedBy ?? null, updatedAt: new Date() };
    await this.naming(rule, () => this.database.getRepository(FilterRuleRow).save({ id, ...changes }));
    return this.get(id);
  }

  async delete(id: string): Promise<void> {
    const { affected } = await this.database.getRepository(FilterRuleRow).delete({ id });
    if (affected === 0) throw notFound('filter rule', id);
  }

  /** Changes nothing. */
  async test(body: unknown): Promise<RuleTest> {
    const { rule, examples: more, stored } = parsed(ruleTest, body);
    const examples = tryExamples(rule, [...rule.examples, ...more]);
    const asked = stored ? await this.askStored(rule, stored) : [];
    return {
      passed: examples.every(({ passed }) => passed),
      examples,
      stored: asked.filter(({ explanation }) => explanation.outcome === 'fired'),
      storedAsked: asked.length,
    };
  }

  private async askStored(
    rule: FilterRule,
    { channel, limit }: NonNullable<z.output<typeof ruleTest>['stored']>,
  ): Promise<RuleTest['stored']> {
    const messages = await this.database.getRepository(InboundMessage).find({
      where: { ...(channel && { channel }) },
      order: { id: 'DESC' },
      take: limit,
    });
    return Promise.all(
      messages.map(async (message) => {
        const attachments = await attachedTo(this.database.manager, message);
        const party = await partyOf(this.database.manager, message);
        const explanation = evaluateRule(rule, filtered(message, { attachments, party }));
        return { inboundMessageId: message.id, explanation };
      }),
    );
  }

  private async sound(body: unknown): Promise<FilterRule> {
    const rule = parsed(filterRule, body);
    await assertActions(this.database, rule.actions);
    assertExamples(rule);
    return rule;
  }

  /** 409 where another rule has the name. */
  private async naming<Result>({ name }: FilterRule, save: () => Promise<Result>): Promise<Result> {
    try {
      return await save();
    } catch (error) {
      if (Reflect.get(Object(error), 'constraint') !== 'filter_rules_name_key') throw error;
      const detail = `Expected the filter rule ${name} to be new, but there is one of that name.`;
      throw new Problem({ status: 409, code: 'ALREADY_EXISTS', detail });
    }
  }
}
