import { Alert, Button, FileButton, Group, Modal, SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemToast } from '../../parts/problem-toast.js';
import { guessMapping, IMPORT_TYPES, importFields, type ImportField, type ImportType } from './import-fields.js';
import { requestKey, startImport, type Import, type ImportRequest } from './import-queries.js';
import { MappingTable } from './mapping-table.js';
import { readHead, type FileHead } from './read-head.js';

const POLICIES = ['skip', 'update', 'report'] as const;

interface Chosen {
  readonly file: File;
  readonly head: FileHead;
}

/** A file, which column is what, and what becomes of rows that are known already. */
export function ImportDialog(props: { readonly onClose: () => void; readonly onStarted: (started: Import) => void }) {
  const { onClose, onStarted } = props;
  const { t } = useTranslation('customers');
  const [type, setType] = useState<ImportType>('customer');
  const [chosen, setChosen] = useState<Chosen>();
  const [refused, setRefused] = useState(false);
  const [mapping, setMapping] = useState<Readonly<Record<string, ImportField>>>({});
  const [duplicates, setDuplicates] = useState<ImportRequest['duplicates']>('skip');
  const [dryRun, setDryRun] = useState(true);
  const start = useStart(onStarted);
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    const head = await readHead(file);
    setRefused(head === null);
    setChosen(head === null ? undefined : { file, head });
    if (head) setMapping(guessMapping(type, head.headers));
  };
  const mapped = Object.values(mapping);
  const missing = importFields(type).filter(({ name, required }) => required && !mapped.includes(name));
  return (
    <Modal opened onClose={onClose} title={t('newImport')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <SegmentedControl
          aria-label={t('recordType')}
          value={type}
          onChange={(next) => {
            const wanted = IMPORT_TYPES.find((one) => one === next) ?? 'customer';
            setType(wanted);
            if (chosen) setMapping(guessMapping(wanted, chosen.head.headers));
          }}
          data={IMPORT_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        />
        <Group>
          <FileButton
            accept=".csv,.txt,.tsv,text/csv"
            onChange={(file) => void take(file)}
            inputProps={{ 'aria-label': t('chooseFile') }}
          >
            {(button) => (
              <Button {...button} variant="default" leftSection={<FileUp size={16} aria-hidden />}>
                {t('chooseFile')}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed">
            {chosen?.file.name ?? t('csvHint')}
          </Text>
        </Group>
        {refused && (
          <Alert color="red" variant="light" role="alert">
            {t('noCsv')}
          </Alert>
        )}
        {chosen && (
          <>
            <MappingTable head={chosen.head} type={type} mapping={mapping} onChange={setMapping} />
            {missing.length > 0 && (
              <Text size="sm" className="baton-late" role="status">
                {t('missingColumns', {
                  fields: missing.map(({ name }) => t(`field.${name}`)).join(t('listSeparator')),
                })}
              </Text>
            )}
            <Select
              label={t('knownRows')}
              allowDeselect={false}
              data={POLICIES.map((value) => ({ value, label: t(`policy.${value}`) }))}
              value={duplicates}
              onChange={(next) => setDuplicates(POLICIES.find((one) => one === next) ?? 'skip')}
            />
            <Switch
              label={t('dryRun')}
              description={t('dryRunHint')}
              checked={dryRun}
              onChange={({ currentTarget }) => setDryRun(currentTarget.checked)}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={!chosen || missing.length > 0}
            loading={start.isPending}
            onClick={() => {
              if (!chosen) return;
              const { delimiter, encoding } = chosen.head;
              start.mutate({ file: chosen.file, recordType: type, mapping, duplicates, delimiter, encoding, dryRun });
            }}
          >
            {t(dryRun ? 'tryImport' : 'importNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Keeps what was chosen: after a trial it is imported without asking again. */
export function useStart(onStarted: (started: Import) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: startImport,
    onSuccess: (started, request) => {
      queries.setQueryData(requestKey(started.importKey), request);
      onStarted(started);
    },
    onError: useProblemToast(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['crm', 'list', 'imports'] }),
  });
}
