/** Joint decisions: weighted votes against quorum and threshold, with vetoes. Weighted sum: Σ Wᵢ·xᵢ. */

export interface CastVote {
  readonly voter: string;
  readonly weight: number;
  /** `approve`, `reject`, `abstain`, or the name of an option. */
  readonly choice: string;
  readonly comment?: string | null;
}

export interface Ballot {
  /** Everybody who may vote, with their weight. */
  readonly voters: readonly { readonly voter: string; readonly weight: number }[];
  readonly votes: readonly CastVote[];
  /** Share of the whole weight that has to have voted, 0 to 1; abstentions count. */
  readonly quorum: number;
  /** Share of the weight that did not abstain which a choice needs, 0 to 1. */
  readonly threshold: number;
  /** Who decides alone by rejecting. */
  readonly vetoHolders: readonly string[];
}

export interface Tally {
  /** The choice that won: `approve`, `reject`, or an option. Null: there is none, `reason` says why. */
  readonly decision: string | null;
  readonly reason: 'approved' | 'rejected' | 'chosen' | 'veto' | 'tie' | 'no-quorum' | 'no-majority' | 'nobody-voted';
  /** Whether votes that are missing could not change it any more. */
  readonly decided: boolean;
  /** Weight by choice. */
  readonly sums: Readonly<Record<string, number>>;
  /** Share of the whole weight that voted. */
  readonly turnout: number | null;
  readonly explanation: string;
}

const ABSTAIN = 'abstain';

export function tally(ballot: Ballot): Tally {
  const { votes, voters } = ballot;
  const whole = sum(voters.map(({ weight }) => weight));
  const cast = sum(votes.map(({ weight }) => weight));
  const outcome = outcomeOf(ballot, whole);
  return {
    ...outcome,
    decided: outcome.reason === 'veto' || votes.length >= voters.length || isSettled(ballot, whole),
    sums: sumsOf(votes),
    turnout: whole === 0 ? null : cast / whole,
    explanation: explain(ballot, { whole, cast, ...outcome }),
  };
}

function outcomeOf(ballot: Ballot, whole: number): Pick<Tally, 'decision' | 'reason'> {
  const { votes, quorum, threshold, vetoHolders } = ballot;
  if (votes.length === 0) return { decision: null, reason: 'nobody-voted' };
  if (votes.some(({ voter, choice }) => choice === 'reject' && vetoHolders.includes(voter))) {
    return { decision: 'reject', reason: 'veto' };
  }
  const cast = sum(votes.map(({ weight }) => weight));
  if (whole === 0 || cast < quorum * whole) return { decision: null, reason: 'no-quorum' };
  const sums = Object.entries(sumsOf(votes)).filter(([choice]) => choice !== ABSTAIN);
  const [[best, most] = ['', 0], [, second] = ['', 0]] = sums.sort(([, one], [, other]) => other - one);
  const said = sum(sums.map(([, weight]) => weight));
  if (said === 0) return { decision: null, reason: 'no-majority' };
  if (most === second) return { decision: null, reason: 'tie' };
  if (best === 'reject') return { decision: best, reason: 'rejected' };
  if (most < threshold * said) return { decision: null, reason: 'no-majority' };
  return { decision: best, reason: best === 'approve' ? 'approved' : 'chosen' };
}

/** Whether the outcome is the same however those vote who did not yet: all for one of the choices, or none of them. */
function isSettled(ballot: Ballot, whole: number): boolean {
  const { voters, votes } = ballot;
  const missing = voters.filter(({ voter }) => !votes.some((vote) => vote.voter === voter));
  if (missing.some(({ voter }) => ballot.vetoHolders.includes(voter))) return false;
  const choices = new Set(['approve', 'reject', ABSTAIN, ...votes.map(({ choice }) => choice)]);
  const { decision } = outcomeOf(ballot, whole);
  return (
    decision !== null &&
    [...choices].every((choice) => {
      const all = [...votes, ...missing.map((voter) => ({ ...voter, choice }))];
      return outcomeOf({ ...ballot, votes: all }, whole).decision === decision;
    })
  );
}

function sumsOf(votes: readonly CastVote[]): Record<string, number> {
  const choices = [...new Set(votes.map(({ choice }) => choice))];
  const weightOf = (choice: string) => sum(votes.filter((vote) => vote.choice === choice).map(({ weight }) => weight));
  return Object.fromEntries(choices.map((choice) => [choice, weightOf(choice)]));
}

function explain(
  { votes, quorum, threshold, vetoHolders }: Ballot,
  {
    whole,
    cast,
    decision,
    reason,
  }: Pick<Tally, 'decision' | 'reason'> & { readonly whole: number; readonly cast: number },
): string {
  if (reason === 'nobody-voted') return 'Nobody voted.';
  const sums = Object.entries(sumsOf(votes)).map(([choice, weight]) => {
    const terms = votes.map((vote) => `${number(vote.weight)}·${vote.choice === choice ? 1 : 0}`);
    return `${choice}: ${terms.join(' + ')} = ${number(weight)}`;
  });
  const vetoed = votes.filter(({ voter, choice }) => choice === 'reject' && vetoHolders.includes(voter));
  const why: Readonly<Record<Exclude<Tally['reason'], 'nobody-voted'>, string>> = {
    approved: `approved: at least ${percent(threshold)} of the weight that did not abstain`,
    rejected: 'rejected: more weight against than for it',
    chosen: `${decision ?? ''} has the most weight, and at least ${percent(threshold)} of what did not abstain`,
    veto: `rejected by veto of ${vetoed.map(({ voter }) => voter).join(', ')}`,
    tie: 'no decision: the two strongest choices have the same weight',
    'no-quorum': `no decision: the quorum of ${percent(quorum)} is not reached`,
    'no-majority': `no decision: no choice has ${percent(threshold)} of the weight that did not abstain`,
  };
  return `${sums.join('; ')}. Voted: ${number(cast)} of ${number(whole)}. Result: ${why[reason]}.`;
}

/** To the thousandth, as weights are kept, so that 0.1 + 0.2 equals 0.3. */
const sum = (values: readonly number[]): number =>
  Math.round(values.reduce((total, value) => total + value, 0) * 1000) / 1000;
const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const percent = (share: number): string => `${number(share * 100)} %`;
