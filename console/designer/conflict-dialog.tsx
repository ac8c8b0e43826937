import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../language/use-format.js';
import { readFile, type DrawnFile } from './file-queries.js';

/** Somebody else saved meanwhile: whose is to stay? */
export function ConflictDialog(props: {
  readonly file: DrawnFile;
  readonly opened: boolean;
  readonly onCopy: () => void;
  readonly onOverwrite: () => void;
  readonly onTheirs: () => void;
}) {
  const { file, opened, onCopy, onOverwrite, onTheirs } = props;
  const { t } = useTranslation('designer');
  const format = useFormat();
  const { data: theirs } = useQuery({
    queryKey: ['design-files', 'theirs', file.designFileKey],
    queryFn: () => readFile(file.designFileKey),
    enabled: opened,
    staleTime: 0,
  });
  return (
    <Modal opened={opened} onClose={() => undefined} withCloseButton={false} title={t('conflict.title')} centered>
      <Stack>
        <Text size="sm">
          {t('conflict.who', {
            name: theirs?.updatedBy ?? t('somebody'),
            time: theirs ? format.ago(theirs.updateDate) : '…',
          })}
        </Text>
        <Button onClick={onCopy} data-autofocus>
          {t('conflict.copy')}
        </Button>
        <Button variant="default" onClick={onTheirs}>
          {t('conflict.theirs')}
        </Button>
        <Button variant="default" onClick={onOverwrite}>
          {t('conflict.mine')}
        </Button>
      </Stack>
    </Modal>
  );
}
