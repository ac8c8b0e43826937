import { useTranslation } from 'react-i18next';
import type { HistoryEvent } from './history-queries.js';
import type { PastState } from './state-at.js';

const SHORT = 80;

/** What happened, in words. */
export function useEventText(): (event: HistoryEvent, state: PastState) => string {
  const { t } = useTranslation('operations');
  return (event, { elements }) => {
    switch (event.type) {
      case 'element-activated':
        return t('event.element-activated', { name: event.elementName ?? event.elementId });
      case 'element-ended': {
        const name = elements.get(event.key)?.name ?? event.key;
        return event.state === 'COMPLETED'
          ? t('event.element-completed', { name })
          : t('event.element-terminated', { name });
      }
      case 'flow-taken':
        return t('event.flow-taken', { name: event.flowId });
      case 'variable-set': {
        const value = event.value.length > SHORT ? `${event.value.slice(0, SHORT)} …` : event.value;
        return t('event.variable-set', { name: event.name, value });
      }
      case 'incident-raised':
        return t('event.incident-raised', { name: event.elementId, error: event.errorMessage });
      case 'element-migrated':
        return t('event.element-migrated', { name: event.elementId });
      default:
        return t(`event.${event.type}`);
    }
  };
}
