import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { ProblemText } from '../parts/problem-text.js';
import { meOptions } from '../session/me.js';
import { Logo } from './logo.js';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** User and password for a cookie. Texts beyond Latin 1 go as UTF-8 (RFC 7617 §2.1). */
async function signIn({ username, password }: Credentials): Promise<void> {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  const authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  await api.POST('/v2/authentication/session', { headers: { authorization } });
}

/** In place of everything, until one is known. */
export function SignIn() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const entry = useMutation({
    mutationFn: signIn,
    onSuccess: () => queries.fetchQuery({ ...meOptions, staleTime: 0 }),
  });
  return (
    <Center mih="100dvh" p="md" component="main" className="baton-main">
      <Paper withBorder shadow="sm" p="xl" w="100%" maw={380}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const given = new FormData(event.currentTarget);
            entry.mutate({ username: String(given.get('username')), password: String(given.get('password')) });
          }}
        >
          <Stack>
            <Stack gap={6} align="center" mb="xs">
              <Logo size={44} />
              <Title order={1} size="h3">
                Baton
              </Title>
              <Text c="dimmed" size="sm" ta="center">
                {t('signInHint')}
              </Text>
            </Stack>
            {entry.isError && (
              <Alert color="red" role="alert">
                {isProblem(entry.error, 401) ? t('signInFailed') : <ProblemText error={entry.error} />}
              </Alert>
            )}
            <TextInput name="username" label={t('username')} autoComplete="username" required withAsterisk={false} />
            <PasswordInput
              name="password"
              label={t('password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
            />
            <Button type="submit" loading={entry.isPending} fullWidth>
              {t('signIn')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
