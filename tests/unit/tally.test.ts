import { describe, expect, test } from '@jest/globals';
import { tally, type Ballot } from '../../activities/collaboration/tally.js';

const voters = [
  { voter: 'ann', weight: 3 },
  { voter: 'bob', weight: 2 },
  { voter: 'cem', weight: 1 },
];
const rules = { voters, quorum: 0.5, threshold: 0.5, vetoHolders: [] };
/** `a` votes of ann, bob and cem; `-`: did not vote. */
const vote = (choices: string, more: Partial<Ballot> = {}) =>
  tally({
    ...rules,
    votes: choices
      .split(' ')
      .flatMap((choice, index) => (choice === '-' ? [] : [{ ...(voters[index] as (typeof voters)[number]), choice }])),
    ...more,
  });

describe('a joint decision', () => {
  test('sums up weights and explains them', () => {
    expect(vote('approve reject approve')).toEqual({
      decision: 'approve',
      reason: 'approved',
      decided: true,
      sums: { approve: 4, reject: 2 },
      turnout: 1,
      explanation:
        'approve: 3·1 + 2·0 + 1·1 = 4; reject: 3·0 + 2·1 + 1·0 = 2. Voted: 6 of 6. ' +
        'Result: approved: at least 50 % of the weight that did not abstain.',
    });
  });

  test.each([
    ['approve reject reject', {}, null, 'tie'],
    ['reject approve abstain', {}, 'reject', 'rejected'],
    ['- approve -', {}, null, 'no-quorum'],
    ['- approve approve', {}, 'approve', 'approved'],
    ['approve reject abstain', { threshold: 0.7 }, null, 'no-majority'],
    ['abstain abstain abstain', {}, null, 'no-majority'],
    ['approve approve reject', { vetoHolders: ['cem'] }, 'reject', 'veto'],
    ['approve reject reject', { vetoHolders: ['nobody'] }, null, 'tie'],
    ['offer-1 offer-2 offer-2', {}, null, 'tie'],
    ['offer-1 offer-2 offer-1', {}, 'offer-1', 'chosen'],
  ])('%s with %j gives %s: %s', (choices, more, decision, reason) => {
    expect(vote(choices, more)).toMatchObject({ decision, reason });
  });

  test('without votes, or without weight, is null with a reason, never NaN', () => {
    expect(vote('- - -')).toEqual({
      decision: null,
      reason: 'nobody-voted',
      decided: false,
      sums: {},
      turnout: 0,
      explanation: 'Nobody voted.',
    });
    expect(tally({ ...rules, voters: [], votes: [] })).toMatchObject({ decision: null, turnout: null });
  });

  test.each([
    ['approve - -', false],
    ['approve approve -', true],
    ['approve - approve', true],
    ['reject reject -', true],
    ['approve reject -', false],
    ['offer-1 offer-1 -', true],
    ['offer-1 - -', false],
  ])('%s is decided early: %s', (choices, decided) => {
    expect(vote(choices).decided).toBe(decided);
  });

  test('is not decided early while somebody may still veto, and at once by a veto', () => {
    expect(vote('approve approve -', { vetoHolders: ['cem'] }).decided).toBe(false);
    expect(vote('- - reject', { vetoHolders: ['cem'] })).toMatchObject({ decided: true, decision: 'reject' });
  });

  test('an early decision is the decision of whatever the others vote', () => {
    const choices = ['approve', 'reject', 'abstain', '-'];
    const ballots = choices.flatMap((a) => choices.flatMap((b) => choices.map((c) => [a, b, c] as const)));
    const changed = ballots.flatMap((ballot) =>
      [0.3, 0.5, 0.67, 1].flatMap((threshold) =>
        [0, 0.5, 0.8].flatMap((quorum) => {
          const early = vote(ballot.join(' '), { threshold, quorum });
          if (!early.decided || !ballot.includes('-')) return [];
          const completed = ballots.filter((other) => ballot.every((one, at) => one === '-' || one === other[at]));
          return completed
            .filter((other) => vote(other.join(' '), { threshold, quorum }).decision !== early.decision)
            .map((other) => `${ballot.join(' ')} → ${other.join(' ')} at ${threshold}, ${quorum}`);
        }),
      ),
    );
    expect(changed).toEqual([]);
  });

  test('fractions add up without noise', () => {
    const thirds = [0.1, 0.2, 0.3].map((weight, index) => ({ voter: `v${index}`, weight }));
    const votes = thirds.map((voter, index) => ({ ...voter, choice: index < 2 ? 'approve' : 'reject' }));
    expect(tally({ ...rules, voters: thirds, votes }).reason).toBe('tie');
  });
});
