import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { download } from '../../parts/download.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import type { AdministrationSearch } from '../administration-search.js';
import { readAudit, type AuditEntry } from './audit-queries.js';
import { useAuditSentence } from './use-audit-sentence.js';

/** Read at once, and in all. */
const PAGE = 1000;
const MOST = 20_000;

const COLUMNS = [
  ...(['timestamp', 'actorId', 'operationType', 'entityType', 'entityKey'] as const),
  ...(['processDefinitionId', 'processInstanceKey', 'tenantId'] as const),
] as const;

/** Quoted, and no formula to a spreadsheet (CWE-1236). */
const cell = (value: string | null): string => {
  const text = value ?? '';
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** Everything that fits the filters, as a file. */
export function AuditCsv({ search }: { readonly search: AdministrationSearch }) {
  const { t } = useTranslation('administration');
  const sentence = useAuditSentence();
  const save = useMutation({
    mutationFn: async () => {
      const entries: AuditEntry[] = [];
      for (let after: string | undefined; ;) {
        const { items, page } = await readAudit(search, { limit: PAGE, ...(after === undefined ? {} : { after }) });
        entries.push(...items);
        after = page.endCursor ?? undefined;
        if (items.length < PAGE || entries.length >= MOST || after === undefined) break;
      }
      const rows = entries.map((entry) => [...COLUMNS.map((name) => entry[name]), sentence(entry)].map(cell).join(','));
      const text = [[...COLUMNS, 'sentence'].join(','), ...rows].join('\r\n');
      // With a byte order mark, so that spreadsheets read it as UTF-8.
      download('audit-log.csv', new Blob(['\ufeff', text], { type: 'text/csv' }));
    },
    onError: useProblemToast(),
  });
  return (
    <Button
      variant="default"
      leftSection={<Download size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('csv')}
    </Button>
  );
}
