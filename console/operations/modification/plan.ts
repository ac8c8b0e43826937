/** What an operator means to do with tokens, before it is done. */
import type { HistoryEntry } from '../instance/instance-queries.js';

/** Tokens end at `from`, and begin at `to`; both: they move. */
export interface PlanStep {
  readonly from?: string;
  readonly to?: string;
  /** How many of those at `from`. */
  readonly count: number;
}

export type Plan = readonly PlanStep[];

/** Keys of the tokens at each element. A repeated activity is one token, whatever goes on in it. */
export function tokensOf(history: readonly HistoryEntry[]): ReadonlyMap<string, readonly string[]> {
  const elementOf = new Map(history.map(({ elementInstanceKey, elementId }) => [elementInstanceKey, elementId]));
  const tokens = new Map<string, string[]>();
  for (const { elementId, elementInstanceKey, elementInstanceScopeKey, state, type } of history) {
    if (state !== 'ACTIVE' || type === 'PROCESS' || elementOf.get(elementInstanceScopeKey) === elementId) continue;
    tokens.set(elementId, [...(tokens.get(elementId) ?? []), elementInstanceKey]);
  }
  return tokens;
}

/** Adds a step; what was planned for the same tokens is planned anew. */
export function planned(plan: Plan, step: PlanStep): Plan {
  return [...plan.filter(({ from }) => from === undefined || from !== step.from), step];
}

type Termination = { readonly elementInstanceKey: string } | { readonly elementId: string };

/** As the API takes it: one request, all or nothing. */
export function modificationOf(plan: Plan, tokens: ReadonlyMap<string, readonly string[]>) {
  const chosen = ({ from = '', count }: PlanStep): readonly string[] | undefined => {
    const keys = tokens.get(from) ?? [];
    return count < keys.length ? keys.slice(0, count) : undefined;
  };
  const inferred = { ancestorScopeType: 'inferred' as const };
  return {
    moveInstructions: plan.flatMap((step) => {
      const { from, to } = step;
      if (from === undefined || to === undefined) return [];
      const sources = chosen(step)?.map((key) => ({ sourceType: 'byKey' as const, sourceElementInstanceKey: key })) ?? [
        { sourceType: 'byId' as const, sourceElementId: from },
      ];
      return sources.map((sourceElementInstruction) => ({
        sourceElementInstruction,
        targetElementId: to,
        ancestorScopeInstruction: inferred,
      }));
    }),
    activateInstructions: plan.flatMap(({ from, to, count }) =>
      from === undefined && to !== undefined ? Array.from({ length: count }, () => ({ elementId: to })) : [],
    ),
    terminateInstructions: plan.flatMap((step): readonly Termination[] => {
      if (step.from === undefined || step.to !== undefined) return [];
      return chosen(step)?.map((elementInstanceKey) => ({ elementInstanceKey })) ?? [{ elementId: step.from }];
    }),
  };
}
