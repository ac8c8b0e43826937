import { Badge, Group, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DRAGGED, LeadCard } from './lead-card.js';
import type { Lead } from './lead-queries.js';
import type { LeadStatus } from './pipeline.js';

interface BoardColumnProps {
  readonly status: LeadStatus;
  readonly leads: readonly Lead[];
  readonly onMove: (lead: Lead, status: LeadStatus) => void;
  readonly find: (id: string) => Lead | undefined;
}

/** Leads of one status; others may be dropped on it. */
export function BoardColumn({ status, leads, onMove, find }: BoardColumnProps) {
  const { t } = useTranslation('customers');
  const [over, setOver] = useState(false);
  const title = t(`choice.${status}`);
  return (
    <section
      className="baton-board-column"
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const lead = find(event.dataTransfer.getData(DRAGGED));
        if (lead && lead.status !== status) onMove(lead, status);
      }}
    >
      <Group justify="space-between" mb="xs" px={4}>
        <Title order={2} size="h6">
          {title}
        </Title>
        <Badge variant="default">{leads.length}</Badge>
      </Group>
      <ul className="baton-board-cards">
        {leads.map((lead) => (
          <LeadCard key={lead.id} lead={lead} onMove={(to) => onMove(lead, to)} />
        ))}
      </ul>
    </section>
  );
}
