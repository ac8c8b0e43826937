import { Accordion, Badge, Group, Paper, Text, Title } from '@mantine/core';
import {
  Bell,
  Clock,
  Cog,
  FileCode2,
  Layers,
  Mail,
  Radio,
  TriangleAlert,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../processes/simulation/scenario.js';
import { nameOfNode, nameOfPlan, type Models } from './models.js';
import { OutcomeForm } from './outcome-form.js';
import type { Wait } from './waits.js';

const ICONS: Readonly<Record<Wait['kind'], LucideIcon>> = {
  'user-task': UserRound,
  job: Cog,
  message: Mail,
  signal: Radio,
  timer: Clock,
  condition: Bell,
  incident: TriangleAlert,
  'ad-hoc': Layers,
};

interface WaitListProps {
  readonly waits: readonly Wait[];
  readonly models: Models;
  /** The one that is unfolded. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onChoose: (steps: readonly Step[]) => void;
}

/** What waits for a decision: one unfolds it and chooses how it goes on. */
export function WaitList({ waits, models, open, onOpen, onChoose }: WaitListProps) {
  const { t } = useTranslation('simulation');
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5">
        {t('next')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('nextHint')}
      </Text>
      <Accordion variant="contained" value={open} onChange={onOpen}>
        {waits.map((wait) => (
          <Accordion.Item key={wait.id} value={wait.id}>
            <Accordion.Control icon={<WaitIcon wait={wait} />}>
              <Group gap={6} wrap="nowrap" justify="space-between">
                <div>
                  <Text size="sm" fw={500}>
                    {nameOfNode(wait.instance.plan, wait.elementId)}
                  </Text>
                  <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    <WaitDetail wait={wait} />
                    {wait.instance.caller && ` · ${nameOfPlan(wait.instance.plan)}`}
                  </Text>
                </div>
                {wait.count > 1 && (
                  <Badge variant="default" title={t('alike')}>
                    {wait.count}
                  </Badge>
                )}
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              {open === wait.id && (
                <OutcomeForm
                  wait={wait}
                  deploymentKey={
                    models.processes.find(({ plan }) => plan.processId === wait.instance.plan.processId)?.deploymentKey
                  }
                  onChoose={onChoose}
                />
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Paper>
  );
}

function WaitIcon({ wait }: { readonly wait: Wait }) {
  const Icon = wait.kind === 'job' && wait.script !== undefined ? FileCode2 : ICONS[wait.kind];
  return (
    <Icon size={18} aria-hidden color={wait.kind === 'incident' ? 'var(--mantine-color-error)' : 'currentColor'} />
  );
}

function WaitDetail({ wait }: { readonly wait: Wait }) {
  const { t } = useTranslation('simulation');
  switch (wait.kind) {
    case 'job':
      return <>{wait.script === undefined ? wait.type : t('kind.script')}</>;
    case 'message':
      return <>{`${wait.messageName} · ${wait.correlationKey}`}</>;
    case 'signal':
      return <>{wait.signalName}</>;
    case 'incident':
      return <>{wait.code}</>;
    default:
      return <>{t(`kind.${wait.kind}`)}</>;
  }
}
