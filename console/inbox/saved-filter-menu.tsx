import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { EllipsisVertical, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.js';
import { FilterDialog } from './filter-dialog.js';
import { requestOf, useDeleteFilter, type SavedFilter } from './saved-filters.js';

/** Rename, share and delete a filter of one's own, or any for who leads. */
export function SavedFilterMenu({ filter, active }: { readonly filter: SavedFilter; readonly active: boolean }) {
  const { t } = useTranslation('inbox');
  const me = useMe();
  const navigate = useNavigate();
  const [changing, { open, close }] = useDisclosure(false);
  const remove = useDeleteFilter();
  if (filter.owner !== me.name && !me.may('tasks:assign')) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('saved.menu', { name: filter.name })}>
            <EllipsisVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={open}>
            {t('saved.change')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Trash2 size={15} aria-hidden />}
            onClick={() => {
              if (active) void navigate({ to: '/inbox' });
              remove.mutate(filter);
            }}
          >
            {t('saved.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {changing && <FilterDialog filterKey={filter.filterKey} request={requestOf(filter)} onClose={close} />}
    </>
  );
}
