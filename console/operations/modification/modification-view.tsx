import { Grid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DiagramBadge, DiagramMarks } from '../../parts/diagram/diagram-marks.js';
import { Diagram } from '../../parts/diagram/diagram.js';
import { instanceName } from '../instances/instance-queries.js';
import { historyOptions, type OneInstance } from '../instance/instance-queries.js';
import { readElements } from '../instance/read-elements.js';
import { planned, tokensOf, type Plan, type PlanStep } from './plan.js';
import { PlanPanel } from './plan-panel.js';
import { useModify } from './use-modify.js';

/** Tokens are dragged to where they are to be, or chosen; then all is done at once. */
export function ModificationView(props: {
  readonly instance: OneInstance;
  readonly xml: string;
  readonly marks: DiagramMarks;
  readonly onClose: () => void;
}) {
  const { instance, xml, marks, onClose } = props;
  const { data: history = [] } = useQuery(historyOptions(instance.processInstanceKey));
  const tokens = useMemo(() => tokensOf(history), [history]);
  const elements = useMemo(() => readElements(xml), [xml]);
  const [plan, setPlan] = useState<Plan>([]);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const modify = useModify(instance.processInstanceKey);
  const add = (step: Pick<PlanStep, 'from' | 'to'>): void => {
    const count = step.from === undefined ? 1 : (tokens.get(step.from)?.length ?? 1);
    setPlan(planned(plan, { ...step, count }));
    setFrom(null);
    setTo(null);
  };
  const isElement = (id: string): boolean => elements.some((element) => element.id === id);
  const badges = useMemo(() => badgesOf(tokens, plan), [tokens, plan]);
  const shown = useMemo(
    () => ({
      ...marks.marks,
      selected: [from, to].filter((id) => id !== null),
      target: plan.flatMap((step) => step.to ?? []),
    }),
    [marks.marks, from, to, plan],
  );
  return (
    <Grid>
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Diagram
          marks={shown}
          badges={badges}
          xml={xml}
          name={instanceName(instance)}
          height="min(62vh, 620px)"
          onSelect={(id) => {
            if (from === null && tokens.has(id)) setFrom(id);
            else if (isElement(id)) setTo(id);
          }}
          onMove={(source, target) => {
            if (isElement(target)) add({ from: source, to: target });
          }}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <PlanPanel
          {...{ elements, tokens, plan, from, to, onClose }}
          onFrom={setFrom}
          onTo={setTo}
          onPlan={add}
          onChange={setPlan}
          pending={modify.isPending}
          onApply={() => modify.mutate({ plan, tokens }, { onSuccess: onClose })}
        />
      </Grid.Col>
    </Grid>
  );
}

/** How many tokens are at each element; and what the plan takes and brings. */
function badgesOf(tokens: ReadonlyMap<string, readonly string[]>, plan: Plan): readonly DiagramBadge[] {
  const now = [...tokens].map(([elementId, keys]) => {
    const taken = plan.find(({ from }) => from === elementId)?.count;
    const text = taken === undefined ? String(keys.length) : `${String(keys.length)} − ${String(taken)}`;
    return { elementId, text, token: true };
  });
  const brought = new Map<string, number>();
  for (const { to, count } of plan) if (to !== undefined) brought.set(to, (brought.get(to) ?? 0) + count);
  return [
    ...now,
    ...[...brought].map(([elementId, count]) => ({ elementId, text: `+ ${String(count)}`, tone: 'done' as const })),
  ];
}
