import { Badge, Collapse, Group, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemText } from '../parts/problem-text.js';
import { FindingList } from './finding-list.js';
import type { Finding } from './upload.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;
const COLORS = { error: 'red', warning: 'yellow', info: 'gray' } as const;

/** Below the editor: what was found, by which one gets to the element. */
export function FindingsPanel(props: {
  readonly findings: readonly Finding[] | undefined;
  readonly error: unknown;
  readonly fileName: string;
  readonly onSelect: (elementId: string) => void;
}) {
  const { findings, error, fileName, onSelect } = props;
  const { t } = useTranslation('designer');
  const [opened, { toggle }] = useDisclosure(true);
  const Icon = opened ? ChevronDown : ChevronUp;
  return (
    <section className="baton-findings" aria-label={t('findings')}>
      <UnstyledButton className="baton-findings-head" aria-expanded={opened} onClick={toggle}>
        <Group gap="xs">
          <Text component="span" size="sm" fw={600}>
            {t('findings')}
          </Text>
          {SEVERITIES.map((severity) => {
            const count = findings?.filter((finding) => finding.severity === severity).length ?? 0;
            if (count === 0) return null;
            return (
              <Badge key={severity} variant="light" color={COLORS[severity]}>
                {t(`severityCount.${severity}`, { count })}
              </Badge>
            );
          })}
        </Group>
        <Icon size={16} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={opened}>
        <div className="baton-findings-list">
          {error ? (
            <ProblemText error={error} />
          ) : findings === undefined ? (
            <Skeleton h={20} />
          ) : findings.length === 0 ? (
            <Group gap="xs" c="dimmed">
              <CircleCheck size={16} aria-hidden />
              <Text size="sm">{t('nothingFound')}</Text>
            </Group>
          ) : (
            <FindingList findings={findings} fileName={fileName} onSelect={onSelect} />
          )}
        </div>
      </Collapse>
    </section>
  );
}
