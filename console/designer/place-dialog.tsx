import { Autocomplete, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { ProblemText } from '../parts/problem-text.js';
import { foldersOptions, pathOf, type DesignFile, type DrawnFile } from './file-queries.js';
import { allFolders } from './folders.js';

/** Another name or folder for a file. */
export function PlaceDialog(props: {
  readonly file: DesignFile;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { file, opened, onClose } = props;
  const { t } = useTranslation('designer');
  const queries = useQueryClient();
  const { data: folders = [] } = useQuery({ ...foldersOptions, enabled: opened });
  const ending = /((\.bpmn20)?\.\w+)$/.exec(file.name)?.[0] ?? '';
  const change = useMutation({
    mutationFn: (body: { readonly name: string; readonly folder: string }) =>
      answerOf(api.PATCH('/v2/design-files/{designFileKey}', { ...pathOf(file.designFileKey), body })),
    onSuccess: ({ name, folder }) => {
      queries.setQueryData<DrawnFile>(
        ['design-file', file.designFileKey],
        (drawn) => drawn && { ...drawn, name, folder },
      );
      onClose();
      return queries.invalidateQueries({ queryKey: ['design-files'] });
    },
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('renameOrMove')}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const text = (name: string): string => String(data.get(name)).trim();
          const folder = text('folder')
            .replaceAll(/\s*\/+\s*/g, '/')
            .replaceAll(/^\/|\/$/g, '');
          change.mutate({ name: text('name') + ending, folder });
        }}
      >
        <Stack>
          <TextInput
            name="name"
            label={t('name')}
            defaultValue={file.name.slice(0, file.name.length - ending.length)}
            rightSection={ending}
            rightSectionWidth={70}
            required
            withAsterisk={false}
            data-autofocus
          />
          <Autocomplete
            name="folder"
            label={t('folder')}
            description={t('folderHint')}
            defaultValue={file.folder}
            data={allFolders(folders)}
          />
          {change.isError && <ProblemText error={change.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
