import { Anchor, Badge, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../parts/failure.js';
import { RowsSkeleton } from '../parts/rows-skeleton.js';
import { FindingList } from './finding-list.js';
import { toolOf } from './foreign-tool.js';
import { validate, type Finding } from './upload.js';
import type { OpenedFile } from './use-open-files.js';

/** What came of files that other tools made: whose they are, whether they run, and what to look at. */
export function ImportReport({
  files,
  onClose,
}: {
  readonly files: readonly OpenedFile[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('designer');
  const uploads = files.map(({ file, content }) => ({ name: file.name, content }));
  const report = useQuery({
    queryKey: ['design-findings', 'import', uploads],
    queryFn: () => validate(uploads),
    enabled: files.length > 0,
    gcTime: 0,
  });
  return (
    <Modal
      opened={files.length > 0}
      onClose={onClose}
      size="xl"
      title={t('import.title', { count: files.length })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {report.isError ? (
        <Failure error={report.error} />
      ) : report.data === undefined ? (
        <RowsSkeleton rows={4} />
      ) : (
        <Stack>
          {files.map((opened) => (
            <FileReport
              key={opened.file.designFileKey}
              opened={opened}
              findings={report.data.diagnostics.filter(({ file }) => file === opened.file.name)}
            />
          ))}
        </Stack>
      )}
    </Modal>
  );
}

function FileReport({ opened, findings }: { readonly opened: OpenedFile; readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('designer');
  const { file, content } = opened;
  const tool = toolOf(content);
  const runs = !findings.some(({ severity }) => severity === 'error');
  return (
    <section>
      <Group gap="xs" mb={4}>
        <Title order={3} size="h5">
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/designer/$fileKey" params={{ fileKey: file.designFileKey }} {...props} />}
          >
            {file.name}
          </Anchor>
        </Title>
        <Badge variant="light" color={runs ? 'teal' : 'red'}>
          {runs ? t('import.runs') : t('import.runsNot')}
        </Badge>
      </Group>
      {tool?.name !== undefined && (
        <Text size="sm" c="dimmed">
          {t('import.tool', { tool: tool.name })}
        </Text>
      )}
      {tool && tool.vendors.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('import.mapped', { vendors: tool.vendors.join(', ') })}
        </Text>
      )}
      {findings.length > 0 ? (
        <FindingList findings={findings} fileName={file.name} />
      ) : (
        <Text size="sm">{t('import.nothingFound')}</Text>
      )}
    </section>
  );
}
