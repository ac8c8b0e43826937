import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { useMe } from '../../session/me.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { isRunning } from '../instances/instance-queries.js';
import { MigrationDialog } from '../migration/migration-dialog.js';
import type { InstanceMode } from './instance-page-search.js';
import type { OneInstance } from './instance-queries.js';

const PATHS = {
  suspend: '/v2/process-instances/{processInstanceKey}/suspension',
  resume: '/v2/process-instances/{processInstanceKey}/resumption',
  cancel: '/v2/process-instances/{processInstanceKey}/cancellation',
  delete: '/v2/process-instances/{processInstanceKey}/deletion',
} as const;

type Action = keyof typeof PATHS;

/** What operators do with the instance as a whole. */
export function InstanceActions({ instance }: { readonly instance: OneInstance }) {
  const { t } = useTranslation('operations');
  const may = useMe().may('instances:operate');
  const command = useCommand(instance);
  const [asked, setAsked] = useState<Action | 'migrate'>();
  const replay = <ModeButton instance={instance} mode="replay" />;
  if (!may) return replay;
  const called = instance.parentProcessInstanceKey !== null;
  const { state } = instance;
  return (
    <>
      {replay}
      {isRunning(instance) && <ModeButton instance={instance} mode="modify" />}
      {isRunning(instance) && (
        <Button variant="default" onClick={() => setAsked('migrate')}>
          {t('action.migrate')}
        </Button>
      )}
      {state === 'SUSPENDED' && <Button onClick={() => command.mutate('resume')}>{t('action.resume')}</Button>}
      {state === 'ACTIVE' && (
        <Button variant="default" onClick={() => setAsked('suspend')}>
          {t('action.suspend')}
        </Button>
      )}
      {isRunning(instance) && !called && (
        <Button variant="default" onClick={() => setAsked('cancel')}>
          {t('action.cancel')}
        </Button>
      )}
      {!isRunning(instance) && !called && (
        <Button variant="default" onClick={() => setAsked('delete')}>
          {t('action.delete')}
        </Button>
      )}
      {asked === 'migrate' && (
        <MigrationDialog
          source={instance}
          filter={{ processInstanceKey: instance.processInstanceKey }}
          processInstanceKey={instance.processInstanceKey}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked && asked !== 'migrate' && (
        <ConfirmDialog
          title={t('actionTitle', { action: t(`action.${asked}`) })}
          consequence={t(`consequence.${asked}`)}
          action={t(`action.${asked}`)}
          final={asked === 'cancel' || asked === 'delete'}
          pending={command.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={() => command.mutate(asked, { onSettled: () => setAsked(undefined) })}
        />
      )}
    </>
  );
}

function ModeButton({ instance, mode }: { readonly instance: OneInstance; readonly mode: InstanceMode }) {
  const { t } = useTranslation('operations');
  const { processInstanceKey } = instance;
  return (
    <Button
      variant="default"
      renderRoot={(props) => (
        <Link to="/instances/$processInstanceKey" params={{ processInstanceKey }} search={{ mode }} {...props} />
      )}
    >
      {t(`mode.${mode}`)}
    </Button>
  );
}

function useCommand({ processInstanceKey }: OneInstance) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = useDoneToast();
  const command = useMutation({
    mutationFn: (action: Action) => api.POST(PATHS[action], { params: { path: { processInstanceKey } }, body: {} }),
    onSuccess: async (_answer, action) => {
      if (action === 'delete') await navigate({ to: '/instances' });
      done(t(`did.${action}`), action === 'suspend' ? () => command.mutate('resume') : undefined);
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['instances'] }),
  });
  return command;
}
