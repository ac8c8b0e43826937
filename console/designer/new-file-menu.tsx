import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileText, Plus, Table2, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useProblemToast } from '../parts/problem-toast.js';
import { EXAMPLES, filesOf, type Example } from './examples.js';
import { createFile } from './file-queries.js';

const ICONS = { BPMN: Workflow, DMN: Table2, FORM: FileText } as const;

/** A new file: empty, or an example to begin with. */
export function NewFileMenu({ folder }: { readonly folder: string }) {
  const { t } = useTranslation('designer');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: async (example: Example) => {
      const [first, ...others] = await filesOf(example, t(`example.${example.id}.name`));
      const file = await createFile({ ...first, folder });
      for (const other of others) await createFile({ ...other, folder });
      return file;
    },
    onSuccess: ({ designFileKey }) => {
      void queries.invalidateQueries({ queryKey: ['design-files'] });
      return navigate({ to: '/designer/$fileKey', params: { fileKey: designFileKey } });
    },
    onError: useProblemToast(),
  });
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button leftSection={<Plus size={16} aria-hidden />} loading={create.isPending}>
          {t('new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXAMPLES.map((example) => {
          const Icon = ICONS[example.kind];
          return (
            <Menu.Item
              key={example.id}
              leftSection={<Icon size={18} aria-hidden />}
              onClick={() => create.mutate(example)}
            >
              {t(`example.${example.id}.title`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
