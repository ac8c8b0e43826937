import { Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import type known from './words/en.json';

type Known = keyof typeof known.problem;

/** What to do about it, then what the API said, then the code to name when one asks for help. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const { t, i18n } = useTranslation('parts');
  const code = isProblem(error) ? error.code : 'OTHER';
  const advice = i18n.exists(`problem.${code}`, { ns: 'parts' }) ? (code as Known) : 'OTHER';
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <Stack gap={4}>
      <Text size="sm">{t(`problem.${advice}`)}</Text>
      {detail !== '' && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {detail}
        </Text>
      )}
      <div>
        <Code>{code}</Code>
      </div>
    </Stack>
  );
}
