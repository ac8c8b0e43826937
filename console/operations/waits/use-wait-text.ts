import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import type { WaitState } from './wait-queries.js';

/** Around the name of the element, so that it can be shown bold. */
export const EDGE = '\u2060';

export const passedMs = (since: string): number => Date.now() - Date.parse(since);

/** "waiting 3d 4h for Approve quote, group sales, due yesterday" */
export function useWaitText(): (state: WaitState) => string {
  const { t } = useTranslation('operations');
  const format = useFormat();
  return (state) => {
    const { waitingFor, detail, candidateGroups, dueDate, correlationKey, errorMessage } = state;
    const name = EDGE + state.elementName + EDGE;
    const duration = format.duration(passedMs(state.since));
    const key = correlationKey === null || correlationKey === '' ? '' : t('wait.correlation', { key: correlationKey });
    switch (waitingFor) {
      case 'USER_TASK': {
        const who =
          detail !== ''
            ? [t('wait.assignee', { name: detail })]
            : candidateGroups.length > 0
              ? [t('wait.group', { count: candidateGroups.length, names: candidateGroups.join(', ') })]
              : [];
        const due =
          dueDate === null
            ? []
            : [t(format.isPast(dueDate) ? 'wait.overdue' : 'wait.due', { ago: format.ago(dueDate) })];
        return [t('wait.USER_TASK', { duration, name }), ...who, ...due].join(t('wait.comma'));
      }
      case 'JOB':
        return t('wait.JOB', { duration, name, type: detail });
      case 'MESSAGE':
        return t('wait.MESSAGE', { duration, name, message: detail, key });
      case 'SIGNAL':
        return t('wait.SIGNAL', { duration, name, signal: detail });
      case 'INCIDENT':
        return t('wait.INCIDENT', { duration, name, error: errorMessage ?? detail });
      case 'CALLED_INSTANCE':
        return t('wait.CALLED_INSTANCE', { duration, name, process: detail });
    }
  };
}
