/** Rules over one message: pure, and every answer says why. */
import type { Condition, Leaf } from './condition.js';
import { readMessage, test, type Hit, type ReadMessage } from './leaf.js';
import { priorities, type Action, type FilteredMessage, type FilterRule, type Priority } from './rule.js';

/** One condition of a rule, and what came of it. */
export interface LeafExplanation {
  /** Where it stands in the rule: `condition.of[0].of`. */
  readonly path: string;
  readonly kind: Leaf['kind'];
  readonly holds: boolean;
  /** What it added to the sum. */
  readonly score: number;
  /** Places in the message's texts, UTF-16 units; the texts themselves are not repeated. */
  readonly places: readonly Hit[];
}

export interface RuleExplanation {
  readonly rule: string;
  /** `channel`, `language`: it is not for such messages. `condition`: does not hold. `threshold`: the sum is too small. */
  readonly outcome: 'fired' | 'channel' | 'language' | 'condition' | 'threshold';
  readonly score: number;
  readonly threshold: number | null;
  readonly leaves: readonly LeafExplanation[];
  /** Of a rule that fired. */
  readonly actions: readonly Action[];
}

export interface Verdict {
  /** ISO 639-1; null where it cannot be told. */
  readonly language: string | null;
  readonly suppressed: boolean;
  readonly department: string | null;
  readonly priority: Priority | null;
  readonly tags: readonly string[];
  /** Of every rule that was asked, in their order. */
  readonly rules: readonly RuleExplanation[];
}

/** Asks the active rules in their order until one stops or suppresses. */
export function evaluateRules(rules: readonly FilterRule[], message: FilteredMessage): Verdict {
  const read = readMessage(message);
  const asked: RuleExplanation[] = [];
  for (const rule of rules.filter(({ active }) => active).sort((one, other) => one.order - other.order)) {
    const explained = explain(rule, read);
    asked.push(explained);
    if (explained.actions.some(({ kind }) => kind === 'stop' || kind === 'suppress')) break;
  }
  const actions = asked.flatMap((rule) => rule.actions);
  const rank = (priority: Priority): number => priorities.indexOf(priority);
  return {
    language: read.language,
    suppressed: actions.some(({ kind }) => kind === 'suppress'),
    department: actions.find((action) => action.kind === 'route')?.department ?? null,
    priority:
      actions
        .flatMap((action) => (action.kind === 'priority' ? [action.priority] : []))
        .sort((one, other) => rank(other) - rank(one))[0] ?? null,
    tags: [...new Set(actions.flatMap((action) => (action.kind === 'tag' ? action.tags : [])))],
    rules: asked,
  };
}

/** One rule, whether it is active or not. */
export function evaluateRule(rule: FilterRule, message: FilteredMessage): RuleExplanation {
  return explain(rule, readMessage(message));
}

function explain(rule: FilterRule, read: ReadMessage): RuleExplanation {
  const { name, channels, language, threshold } = rule;
  const answer = (outcome: RuleExplanation['outcome'], { score, leaves }: Pick<Outcome, 'score' | 'leaves'>) => ({
    rule: name,
    outcome,
    score,
    threshold,
    leaves,
    actions: outcome === 'fired' ? rule.actions : [],
  });
  const nothing = { score: 0, leaves: [] };
  if (channels.length > 0 && !channels.includes(read.message.channel)) return answer('channel', nothing);
  if (language !== null && language !== read.language) return answer('language', nothing);
  const outcome = evaluate(rule.condition, read, 'condition');
  if (!outcome.holds) return answer('condition', outcome);
  return answer(threshold !== null && outcome.score < threshold ? 'threshold' : 'fired', outcome);
}

interface Outcome {
  readonly holds: boolean;
  /** Sum of the weights of what holds; of what does not hold as a whole nothing counts. */
  readonly score: number;
  readonly leaves: readonly LeafExplanation[];
}

function evaluate(condition: Condition, read: ReadMessage, path: string): Outcome {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part, index) => evaluate(part, read, `${path}.of[${String(index)}]`));
      const leaves = parts.flatMap((part) => part.leaves);
      const holds = condition.kind === 'all' ? parts.every((part) => part.holds) : parts.some((part) => part.holds);
      return holds ? { holds, score: parts.reduce((sum, { score }) => sum + score, 0), leaves } : failed(leaves);
    }
    case 'not': {
      const { holds, leaves } = evaluate(condition.of, read, `${path}.of`);
      return { ...failed(leaves), holds: !holds };
    }
    default: {
      const { holds, places } = test(condition, read);
      const score = holds ? condition.weight : 0;
      return { holds, score, leaves: [{ path, kind: condition.kind, holds, score, places }] };
    }
  }
}

/** They are told, but count nothing. */
function failed(leaves: readonly LeafExplanation[]): Outcome {
  return { holds: false, score: 0, leaves: leaves.map((leaf) => ({ ...leaf, score: 0 })) };
}
