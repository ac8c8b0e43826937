import { z } from 'zod';
import { FilterRuleRow } from '../../database/crm/filter-rule.entity.js';
import { evaluateRules } from '../../database/crm/filter/evaluate.js';
import { priorities, type FilterRule } from '../../database/crm/filter/rule.js';
import { inboundChannels } from '../../database/crm/inbound/channels.js';
import { defineRead } from '../crm/define-read.js';

export const filterMessage = defineRead({
  type: 'channels:filter',
  title: 'Filter a message',
  description:
    'Asks the rules of the information filter of a text and answers what they say, and why. Does nothing of it itself: ' +
    'starts nothing, publishes nothing, changes nothing stored.',
  input: z.object({
    text: z.string().describe('What somebody wrote.'),
    subject: z.string().optional().describe('Its subject.'),
    channel: z.enum(inboundChannels).default('email').describe('Where it came from.'),
    from: z.string().default('').describe('E-mail address or number of the sender.'),
    fields: z.record(z.string(), z.string()).default({}).describe('What was asked beside the text, by name.'),
  }),
  output: z.object({
    suppressed: z.boolean().describe('Whether it is nothing for people: spam, automatic mail.'),
    filterDepartment: z.string().nullable().describe('Name of the department it belongs to.'),
    filterPriority: z.enum(priorities).nullable().describe('Priority.'),
    filterTags: z.array(z.string()).describe('Tags of all rules that fired.'),
    filterLanguage: z.string().nullable().describe('Language of the text, ISO 639-1.'),
    filterRules: z.array(z.string()).describe('Names of the rules that fired, in their order.'),
    filterExplanation: z
      .array(z.object({ rule: z.string(), outcome: z.string(), score: z.number(), hits: z.array(z.string()) }))
      .describe('Of every rule that was asked: what came of it, its sum, and the words it was met by.'),
  }),
  async run({ text, subject, channel, from, fields }, { dependencies }) {
    const rules: readonly FilterRule[] = await dependencies.dataSource
      .getRepository(FilterRuleRow)
      .findBy({ active: true });
    const about = { fromName: null, to: null, automatic: null, party: null, attachments: [] };
    const verdict = evaluateRules(rules, { ...about, channel, from, subject: subject ?? null, body: text, fields });
    return {
      suppressed: verdict.suppressed,
      filterDepartment: verdict.department,
      filterPriority: verdict.priority,
      filterTags: [...verdict.tags],
      filterLanguage: verdict.language,
      filterRules: verdict.rules.filter(({ outcome }) => outcome === 'fired').map(({ rule }) => rule),
      filterExplanation: verdict.rules.map(({ rule, outcome, score, leaves }) => ({
        rule,
        outcome,
        score,
        hits: [...new Set(leaves.flatMap(({ places }) => places.map(({ what }) => what)))],
      })),
    };
  },
});
