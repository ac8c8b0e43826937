import { Paper, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../processes/simulation/scenario.js';
import { startsIn } from '../../processes/simulation/starts-in.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { nameOfNode } from './models.js';
import { ValuesForm } from './values-form.js';

interface StartCardProps {
  readonly plan: Plan;
  readonly form: object | null;
  readonly variables: Variables;
  readonly onStart: (step: Step, variables: Variables) => void;
}

/** Before anything happens: where the process begins, and with what. */
export function StartCard({ plan, form, variables, onStart }: StartCardProps) {
  const { t } = useTranslation('simulation');
  const { processId } = plan;
  const starts = startsIn(plan, 0);
  const [startEvent, setStartEvent] = useState(
    () => (starts.find(({ trigger }) => trigger === 'none') ?? starts[0])?.elementId ?? processId,
  );
  const plain = starts.find(({ elementId }) => elementId === startEvent)?.trigger === 'none';
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5">
        {t('startTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('startHint')}
      </Text>
      <ValuesForm
        schema={plain ? form : null}
        values={variables}
        suggested={variables}
        label={t('startVariables')}
        submit={t('start')}
        onSubmit={(given) =>
          onStart({ start: { processId, variables: given, ...(plain ? {} : { startEvent }) } }, given)
        }
      >
        {starts.length > 1 && (
          <Select
            label={t('startEvent')}
            value={startEvent}
            onChange={(chosen) => chosen !== null && setStartEvent(chosen)}
            data={[...new Set(starts.map(({ elementId }) => elementId))].map((value) => ({
              value,
              label: nameOfNode(plan, value),
            }))}
            allowDeselect={false}
          />
        )}
      </ValuesForm>
    </Paper>
  );
}
