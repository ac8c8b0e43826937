import { Alert, Box, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DrawnFile } from './file-queries.js';

/** A file that cannot be drawn, as text, to be repaired. */
export function SourceText(props: {
  readonly file: DrawnFile;
  readonly error: unknown;
  readonly onChange: (content: string) => void;
  readonly onDraw: () => void;
}) {
  const { file, error, onChange, onDraw } = props;
  const { t } = useTranslation('designer');
  return (
    <Box className="baton-source" p="md">
      <Stack>
        <Alert color="red" variant="light" role="alert" title={t('notDrawn')}>
          <Text size="sm">{error instanceof Error ? error.message : String(error)}</Text>
        </Alert>
        <Textarea
          label={t('source')}
          description={t('sourceHint')}
          defaultValue={file.content}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          rows={18}
          resize="vertical"
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        />
        <Group>
          <Button onClick={onDraw}>{t('draw')}</Button>
        </Group>
      </Stack>
    </Box>
  );
}
