/** Entries of the audit log in words: "Sally added simon to the role staff". */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import words from '../words/en.json';
import type { AuditEntry } from './audit-queries.js';

type Did = keyof typeof words.did;
type Thing = keyof typeof words.thing;

export const OPERATIONS = (Object.keys(words.did) as Did[]).filter(
  (did) => !did.endsWith('_MEMBER') && did !== 'OTHER',
);
export const THINGS = (Object.keys(words.thing) as Thing[]).filter((thing) => thing !== 'OTHER');

/** Kinds whose key says nothing to people. */
const NUMBERED: readonly string[] = ['AUTHORIZATION', 'BATCH', 'INCIDENT', 'JOB', 'RESOURCE', 'USER_TASK', 'VARIABLE'];

interface Details {
  readonly member?: { readonly kind: string; readonly id: string };
  readonly assignee?: string | null;
}

const partOf = (details: AuditEntry['details'], name: string): Details =>
  ((details as Readonly<Record<string, unknown>> | null)?.[name] ?? {}) as Details;

const memberIn = (details: AuditEntry['details']): string | undefined =>
  (partOf(details, 'after').member ?? partOf(details, 'before').member)?.id;

export function useAuditSentence(): (entry: AuditEntry) => string {
  const { t } = useTranslation('administration');
  return useCallback(
    (entry) => {
      const { actorId, operationType, entityType, entityKey, processDefinitionId, processInstanceKey, details } = entry;
      const kind: Thing = entityType in words.thing ? (entityType as Thing) : 'OTHER';
      const name = NUMBERED.includes(entityType) ? '' : entityKey;
      const thing = t(`thing.${kind}`, { name, kind: entityType, process: processDefinitionId ?? '' }).trim();
      const member = memberIn(details);
      const did: Did =
        member !== undefined && (operationType === 'ASSIGN' || operationType === 'UNASSIGN')
          ? `${operationType}_MEMBER`
          : operationType in words.did
            ? (operationType as Did)
            : 'OTHER';
      const assignee = partOf(details, 'after').assignee ?? (details as Details | null)?.assignee ?? '';
      const who = actorId ?? t('somebody');
      const sentence = t(`did.${did}`, { who, thing, member, assignee, operation: operationType });
      const of = entityType !== 'PROCESS_INSTANCE' && processInstanceKey !== null && processDefinitionId !== null;
      return of ? t('ofInstance', { sentence, process: processDefinitionId, key: processInstanceKey }) : sentence;
    },
    [t],
  );
}
