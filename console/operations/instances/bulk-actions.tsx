import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { MigrationDialog } from '../migration/migration-dialog.js';
import { filterOf } from './instance-filter.js';
import { isRunning, type Instance } from './instance-queries.js';
import type { InstanceSearch, InstanceState } from './instance-search.js';
import { useBatch, type BatchAction } from './use-batch.js';

/** What can be done with instances in these states. */
const ACTIONS: Readonly<Record<InstanceState, readonly BatchAction[]>> = {
  running: ['retry', 'suspend', 'cancel'],
  incident: ['retry', 'suspend', 'cancel'],
  suspended: ['resume', 'cancel'],
  completed: ['delete'],
  canceled: ['delete'],
  all: [],
};

/** Buttons for the selected instances, or for all that the filters find. */
export function BulkActions(props: {
  readonly instances: readonly Instance[];
  readonly search: InstanceSearch;
  /** How many the filters find. */
  readonly total: number;
  readonly onDone: () => void;
}) {
  const { instances, search, total, onDone } = props;
  const { t } = useTranslation('operations');
  const format = useFormat();
  const batch = useBatch();
  const [asked, setAsked] = useState<BatchAction | 'migrate'>();
  const [all, setAll] = useState(false);
  const count = all ? total : instances.length;
  const close = (): void => setAsked(undefined);
  const keys = instances.map(({ processInstanceKey }) => processInstanceKey);
  const [first] = instances;
  const ofOneVersion = instances.every((one) => one.processDefinitionKey === first?.processDefinitionKey);
  return (
    <>
      {ACTIONS[search.state ?? 'running'].map((action) => (
        <Button key={action} size="compact-sm" variant="default" onClick={() => setAsked(action)}>
          {t(`action.${action}`)}
        </Button>
      ))}
      {instances.some(isRunning) && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={!ofOneVersion}
          title={ofOneVersion ? undefined : t('oneVersionOnly')}
          onClick={() => setAsked('migrate')}
        >
          {t('action.migrate')}
        </Button>
      )}
      {asked === 'migrate' && first && (
        <MigrationDialog source={first} filter={{ processInstanceKey: { $in: keys } }} onClose={close} />
      )}
      {asked && asked !== 'migrate' && (
        <ConfirmDialog
          title={t('bulkTitle', { action: t(`action.${asked}`), count, formatted: format.number(count) })}
          consequence={t(`consequence.${asked}`)}
          action={t(`action.${asked}`)}
          final={asked === 'cancel' || asked === 'delete'}
          pending={batch.isPending}
          onClose={close}
          onConfirm={() => {
            const filter = all ? { ...filterOf(search) } : { processInstanceKey: { $in: keys } };
            batch.mutate(
              { action: asked, filter },
              {
                onSuccess: onDone,
                onSettled: close,
              },
            );
          }}
        >
          {total > instances.length && (
            <Switch
              label={t('allFound', { count: total, formatted: format.number(total) })}
              checked={all}
              onChange={({ currentTarget }) => setAll(currentTarget.checked)}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
