import { Divider, List, Text, ThemeIcon } from '@mantine/core';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type words from '../words/en.json';

/** Keys of words have no colons. */
type PermissionWord = keyof typeof words.permission;

/** What a role permits, in words. */
export function RolePermissions({ permissions }: { readonly permissions: readonly string[] }) {
  const { t } = useTranslation('administration');
  return (
    <div>
      <Divider my="md" label={t('permits')} labelPosition="left" />
      {permissions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('permitsNothing')}
        </Text>
      ) : (
        <List
          size="sm"
          spacing={6}
          icon={
            <ThemeIcon size={18} radius="xl" variant="light" color="teal" aria-hidden>
              <Check size={12} />
            </ThemeIcon>
          }
        >
          {permissions.map((permission) => (
            <List.Item key={permission}>{t(`permission.${permission.replace(':', '_') as PermissionWord}`)}</List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
