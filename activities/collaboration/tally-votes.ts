import { z } from 'zod';
import { Vote } from '../../database/crm/vote.entity.js';
import { bpmnError } from '../define.js';
import { defineChange } from '../crm/define-change.js';
import { tally } from './tally.js';

const share = z.number().min(0).max(1);
const weightOf = z.number().positive().max(999_999);

export const tallyVotes = defineChange({
  type: 'collaboration:tally-votes',
  title: 'Tally votes',
  description:
    'Keeps the votes of a joint decision for audit and sums up all that were cast on the ballot so far: weights per ' +
    'choice (Σ Wᵢ·xᵢ), quorum, threshold, vetoes. Who voted already is not counted twice: the first vote stays. Called ' +
    'after each vote, `decided` tells when the missing ones cannot change the result any more.',
  input: z.object({
    ballot: z.string().min(1).describe('What is decided on, e.g. `order:12`: votes belong together by it.'),
    voters: z
      .array(z.object({ voter: z.string().min(1), weight: weightOf.default(1) }))
      .min(1)
      .describe('`{voter, weight}` for everybody who may vote.'),
    votes: z
      .array(z.object({ voter: z.string().min(1), choice: z.string().min(1), comment: z.string().nullish() }))
      .default([])
      .describe('`{voter, choice, comment}`: `approve`, `reject`, `abstain`, or the name of an option.'),
    quorum: share.default(0.5).describe('Share of the whole weight that has to vote, 0 to 1; abstentions count.'),
    threshold: share.default(0.5).describe('Share of the weight not abstaining that a choice needs, 0 to 1.'),
    vetoHolders: z.array(z.string()).default([]).describe('Whose `reject` decides alone.'),
  }),
  output: z.object({
    decision: z.string().nullable().describe('What won; null where nothing did.'),
    decisionReason: z
      .enum(['approved', 'rejected', 'chosen', 'veto', 'tie', 'no-quorum', 'no-majority', 'nobody-voted'])
      .describe('Why.'),
    decided: z.boolean().describe('Whether missing votes cannot change it any more.'),
    sums: z.record(z.string(), z.number()).describe('Weight by choice.'),
    turnout: z.number().nullable().describe('Share of the whole weight that voted.'),
    explanation: z.string().describe('The sums and the result, for people.'),
  }),
  errors: [{ code: 'VOTER_UNKNOWN', description: 'Somebody voted who may not.' }],
  async change({ ballot, voters, votes, ...rules }, { manager, processInstanceKey, now }) {
    // Tallies of one ballot follow one another, so that the last of two votes at once sees both.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('crm:votes:' || $1, 0))`, [ballot]);
    const weights = new Map(voters.map((one) => [one.voter, one.weight]));
    const given = votes.map(({ voter, choice, comment = null }) => {
      const weight = weights.get(voter);
      if (weight === undefined) {
        const errorMessage = `Expected ${voter} to be one of the voters, but they are ${[...weights.keys()].join(', ')}.`;
        throw bpmnError({ errorCode: 'VOTER_UNKNOWN', errorMessage });
      }
      return { ballot, voter, weight: String(weight), choice, comment, processInstanceKey, castAt: now };
    });
    if (given.length > 0) await manager.createQueryBuilder().insert().into(Vote).values(given).orIgnore().execute();
    const cast = await manager.find(Vote, { where: { ballot }, order: { castAt: 'ASC', voter: 'ASC' } });
    const counted = cast.map(({ voter, weight, choice }) => ({ voter, weight: Number(weight), choice }));
    const { reason, ...result } = tally({ voters, votes: counted, ...rules });
    return { ...result, decisionReason: reason };
  },
});
