import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Check, Copy, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const route = getRouteApi('/shell/administration/$section');

/** A secret that nobody can read again, to be copied. */
export function OnceShown(props: { readonly label: string; readonly secret: string; readonly hint: string }) {
  const { label, secret, hint } = props;
  const { t } = useTranslation('administration');
  const navigate = route.useNavigate();
  return (
    <Stack>
      <Alert color="indigo" icon={<KeyRound aria-hidden />} title={t('onceTitle')}>
        {t('onceHint')}
      </Alert>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {label}
        </Text>
        <Code block className="baton-secret" data-secret aria-label={label}>
          {secret}
        </Code>
        <Text size="sm" c="dimmed" mt="xs">
          {hint}
        </Text>
      </div>
      <Group justify="flex-end">
        <CopyButton value={secret} timeout={4000}>
          {({ copied, copy }) => (
            <Button
              variant="light"
              onClick={copy}
              leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
              data-autofocus
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={() => void navigate({ search: {} })}>{t('kept')}</Button>
      </Group>
    </Stack>
  );
}
