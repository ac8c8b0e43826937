import { ActionIcon, Anchor, Badge, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { useNameOf } from '../staff.js';
import type { Lead } from './lead-queries.js';
import { PIPELINE, type LeadStatus } from './pipeline.js';

/** What a dragged card is known by. */
export const DRAGGED = 'application/x-baton-lead';

/** From here a lead is a good one. */
const GOOD = 70;

export function LeadCard({ lead, onMove }: { readonly lead: Lead; readonly onMove: (status: LeadStatus) => void }) {
  const { t } = useTranslation('customers');
  const nameOf = useNameOf();
  const may = useMe().may('crm:write');
  const { id, name, company, interest, score, owner, status } = lead;
  const place = PIPELINE.findIndex((one) => one === status);
  const steps = [
    { to: PIPELINE[place - 1], Icon: ChevronLeft },
    { to: PIPELINE[place + 1], Icon: ChevronRight },
  ];
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      className="baton-board-card"
      draggable={may}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
        <Anchor
          size="sm"
          fw={600}
          draggable={false}
          renderRoot={(props) => <Link to="/leads/$leadId" params={{ leadId: id }} {...props} />}
        >
          {name ?? t('masked')}
        </Anchor>
        {score !== null && (
          <Badge variant="light" color={score >= GOOD ? 'teal' : 'gray'} title={t('field.score')}>
            {score}
          </Badge>
        )}
      </Group>
      <Text size="xs" c="dimmed" lineClamp={2}>
        {[company, interest].filter((one) => one !== null).join(' · ')}
      </Text>
      <Group justify="space-between" mt={6} gap={4} wrap="nowrap">
        <Text size="xs" c="dimmed" truncate>
          {nameOf(owner)}
        </Text>
        <Group gap={2} wrap="nowrap">
          {steps.map(
            ({ to, Icon }) =>
              may &&
              to && (
                <ActionIcon
                  key={to}
                  size="sm"
                  variant="subtle"
                  aria-label={t('moveTo', { name, status: t(`choice.${to}`) })}
                  onClick={() => onMove(to)}
                >
                  <Icon size={16} aria-hidden />
                </ActionIcon>
              ),
          )}
        </Group>
      </Group>
    </Paper>
  );
}
