import { Badge, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FileText, History, MessageSquare, Paperclip, ScrollText, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { useMe } from '../session/me.js';
import { CaseHistory } from './case-history.js';
import { attachmentsOptions, commentsOptions } from './surroundings-queries.js';
import { TaskAttachments } from './task-attachments.js';
import { TaskComments } from './task-comments.js';
import { TaskLog } from './task-log.js';
import { TaskPlace } from './task-place.js';
import type { Task } from './task-queries.js';
import { TABS, type TaskTab } from './task-search.js';
import './task-tabs.css';

const route = getRouteApi('/shell/inbox/$userTaskKey');

const ICONS = {
  form: FileText,
  process: Workflow,
  history: History,
  comments: MessageSquare,
  attachments: Paperclip,
  log: ScrollText,
} as const;

/** What belongs to a task, the form first; the URL says which is open. What is filled in stays where one looks elsewhere. */
export function TaskTabs({ task, form }: { readonly task: Task; readonly form: ReactNode }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const me = useMe();
  const { tab = 'form' } = route.useSearch();
  const navigate = route.useNavigate();
  const { userTaskKey } = task;
  const comments = useQuery(commentsOptions(userTaskKey));
  const attachments = useQuery(attachmentsOptions(userTaskKey));
  const counts: Partial<Record<TaskTab, number | undefined>> = {
    comments: comments.data?.length,
    attachments: attachments.data?.length,
  };
  const shown = TABS.filter((one) => one !== 'process' || me.may('definitions:read'));
  const open = (next: string | null): void =>
    void navigate({ search: next === 'form' || next === null ? {} : { tab: next as TaskTab }, replace: true });
  return (
    <Tabs value={tab} onChange={open} keepMounted={false} className="baton-task-tabs">
      <Tabs.List aria-label={t('parts')} mb="md">
        {shown.map((one) => {
          const Icon = ICONS[one];
          const count = counts[one] ?? 0;
          return (
            <Tabs.Tab
              key={one}
              value={one}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={
                count > 0 && (
                  <Badge size="sm" variant="light" circle={count < 10}>
                    {format.number(count)}
                  </Badge>
                )
              }
            >
              {t(`tab.${one}`)}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <Tabs.Panel value="form" keepMounted>
        {form}
      </Tabs.Panel>
      <Tabs.Panel value="process">
        <TaskPlace task={task} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <CaseHistory userTaskKey={userTaskKey} />
      </Tabs.Panel>
      <Tabs.Panel value="comments">
        <TaskComments task={task} />
      </Tabs.Panel>
      <Tabs.Panel value="attachments">
        <TaskAttachments task={task} />
      </Tabs.Panel>
      <Tabs.Panel value="log">
        <TaskLog userTaskKey={userTaskKey} />
      </Tabs.Panel>
    </Tabs>
  );
}
