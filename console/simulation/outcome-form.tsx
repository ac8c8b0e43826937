import { Autocomplete, Code, MultiSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../processes/simulation/scenario.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import type { Expression, PlanNode } from '../../workflows/bpmn/plan.js';
import { useFormat } from '../language/use-format.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { formOptions } from './model-queries.js';
import { nameOfNode } from './models.js';
import { OUTCOMES, stepsOf, type Outcome } from './outcomes.js';
import { caughtErrors, suggestedVariables } from './suggestions.js';
import { ValuesForm } from './values-form.js';
import type { Wait } from './waits.js';

interface OutcomeFormProps {
  readonly wait: Wait;
  /** Of its process. */
  readonly deploymentKey: string | undefined;
  readonly onChoose: (steps: readonly Step[]) => void;
}

/** How what waits goes on: done, failed, with a BPMN error, … */
export function OutcomeForm({ wait, deploymentKey, onChoose }: OutcomeFormProps) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const { plan } = wait.instance;
  const outcomes = OUTCOMES[wait.kind];
  const [outcome, setOutcome] = useState<Outcome>(outcomes[0]);
  const [code, setCode] = useState('');
  const [message, setMessage] = useState('');
  const [activities, setActivities] = useState<readonly string[]>([]);
  const formId = outcome === 'complete' && wait.kind === 'user-task' ? formOf(plan.nodes[wait.elementId]) : undefined;
  const form = useQuery({ ...formOptions(formId ?? '', deploymentKey), enabled: formId !== undefined });
  const seen: Variables = 'variables' in wait ? wait.variables : {};
  if (formId !== undefined && form.isPending) return <RowsSkeleton rows={4} />;
  const ready = (outcome !== 'error' || code !== '') && (outcome !== 'activate' || activities.length > 0);
  return (
    <ValuesForm
      key={outcome}
      schema={formId === undefined ? null : (form.data ?? null)}
      values={seen}
      suggested={outcome === 'complete' ? suggestedVariables(plan, wait.elementId, seen) : {}}
      label={outcome === 'resolve' || outcome === 'set' ? t('changedVariables') : t('variablesGiven')}
      submit={t(`outcome.${outcome}`)}
      ready={ready}
      onSubmit={(variables) => onChoose(stepsOf(wait, { outcome, variables, code, message, activities }))}
    >
      {outcomes.length > 1 && (
        <SegmentedControl
          aria-label={t('outcomes')}
          size="xs"
          value={outcome}
          onChange={setOutcome}
          data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
      )}
      {wait.kind === 'incident' && <Text size="sm">{wait.message}</Text>}
      {wait.kind === 'timer' && (
        <Text size="sm">{t('dueAt', { time: format.time(new Date(wait.dueAt).toISOString()) })}</Text>
      )}
      {wait.kind === 'job' && wait.script !== undefined && (
        <Stack gap={4}>
          <Text size="sm">{t('scriptHint')}</Text>
          <Code block>{wait.script}</Code>
        </Stack>
      )}
      {outcome === 'error' && (
        <Autocomplete label={t('errorCode')} value={code} onChange={setCode} data={caughtErrors(plan)} required />
      )}
      {(outcome === 'error' || outcome === 'fail') && (
        <TextInput
          label={t('errorMessage')}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      )}
      {wait.kind === 'ad-hoc' && (
        <MultiSelect
          label={t('activities')}
          value={[...activities]}
          onChange={setActivities}
          data={wait.activities.map((value) => ({ value, label: nameOfNode(plan, value) }))}
        />
      )}
    </ValuesForm>
  );
}

/** Id of the form of a user task; one that is computed is not known here. */
function formOf(node: PlanNode | undefined): string | undefined {
  const { formId } = (node as PlanNode<{ readonly formId?: Expression }> | undefined)?.spec ?? {};
  return formId?.language === 'literal' && typeof formId.value === 'string' ? formId.value : undefined;
}
