import { ActionIcon, Button, Group, NumberInput, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DiagramElement } from '../instance/read-elements.js';
import type { PlanStep, Plan } from './plan.js';

/** What is planned, how to plan it without dragging, and the button that does it. */
export function PlanPanel(props: {
  readonly elements: readonly DiagramElement[];
  readonly tokens: ReadonlyMap<string, readonly string[]>;
  readonly plan: Plan;
  readonly from: string | null;
  readonly to: string | null;
  readonly onFrom: (elementId: string | null) => void;
  readonly onTo: (elementId: string | null) => void;
  readonly onPlan: (step: Pick<PlanStep, 'from' | 'to'>) => void;
  readonly onChange: (plan: Plan) => void;
  readonly pending: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
}) {
  const { elements, tokens, plan, from, to, onFrom, onTo, onPlan, onChange, pending, onApply, onClose } = props;
  const { t } = useTranslation('operations');
  const nameOf = (id: string): string => elements.find((element) => element.id === id)?.name ?? id;
  const source = from ?? undefined;
  const target = to ?? undefined;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('plan')} h="100%">
      <Stack gap="sm">
        <Title order={2} size="h5">
          {t('plan')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('planHint')}
        </Text>
        <Select
          label={t('tokensAt')}
          placeholder={t('choose')}
          clearable
          clearButtonProps={{ 'aria-label': t('chooseNone') }}
          data={[...tokens].map(([id, keys]) => ({ value: id, label: `${nameOf(id)} · ${String(keys.length)}` }))}
          value={from}
          onChange={onFrom}
        />
        <Select
          label={t('targetElement')}
          placeholder={t('choose')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('chooseNone') }}
          data={elements.map(({ id, name }) => ({ value: id, label: name === id ? id : `${name} (${id})` }))}
          value={to}
          onChange={onTo}
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="light"
            disabled={!source || !target}
            onClick={() => onPlan({ from: source, to: target })}
          >
            {t('moveHere')}
          </Button>
          <Button size="xs" variant="light" disabled={!target} onClick={() => onPlan({ to: target })}>
            {t('addHere')}
          </Button>
          <Button size="xs" variant="light" disabled={!source} onClick={() => onPlan({ from: source })}>
            {t('endHere')}
          </Button>
        </Group>
        {plan.map((step, index) => (
          <StepRow
            key={index}
            step={step}
            most={step.from === undefined ? 100 : (tokens.get(step.from)?.length ?? 1)}
            nameOf={nameOf}
            onChange={(next) => onChange(plan.flatMap((one) => (one === step ? (next ?? []) : one)))}
          />
        ))}
        <Text size="xs" c="dimmed" role="status">
          {plan.length === 0 ? t('nothingPlanned') : t('planConsequence')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('leavePlan')}
          </Button>
          <Button disabled={plan.length === 0} loading={pending} onClick={onApply}>
            {t('applyPlan')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function StepRow(props: {
  readonly step: PlanStep;
  readonly most: number;
  readonly nameOf: (id: string) => string;
  readonly onChange: (step: PlanStep | undefined) => void;
}) {
  const { step, most, nameOf, onChange } = props;
  const { t } = useTranslation('operations');
  const { from, to, count } = step;
  const names = { from: nameOf(from ?? ''), to: nameOf(to ?? ''), count };
  const text =
    from === undefined ? t('step.add', names) : to === undefined ? t('step.end', names) : t('step.move', names);
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" flex={1}>
        {text}
      </Text>
      {most > 1 && (
        <NumberInput
          aria-label={t('howMany', { step: text })}
          size="xs"
          w={64}
          min={1}
          max={most}
          value={count}
          onChange={(value) => onChange({ ...step, count: Math.min(most, Math.max(1, Number(value) || 1)) })}
        />
      )}
      <ActionIcon variant="subtle" aria-label={t('removeStep', { step: text })} onClick={() => onChange(undefined)}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
