import { Badge, Paper, ScrollArea, Text, Title, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMomentText } from './moment-text.js';
import type { Simulation } from './use-simulation.js';
import './simulation.css';

/** Everything that happened, step by step: one clicks to be there again. */
export function EventLog({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('simulation');
  const { script, playback, cursor, go } = simulation;
  const { moments, ends, problems } = playback;
  const text = useMomentText(playback);
  const viewport = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLButtonElement>(null);
  // The list alone scrolls: the page stays where one reads.
  useEffect(() => {
    const top = (current.current?.offsetTop ?? 0) - (viewport.current?.clientHeight ?? 0) / 2;
    viewport.current?.scrollTo({ top });
  }, [cursor]);
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5" mb="xs">
        {t('log')}
      </Title>
      {script.steps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('logEmpty')}
        </Text>
      ) : (
        <ScrollArea.Autosize mah={320} viewportRef={viewport}>
          <ol className="baton-log">
            {script.steps.map((step, index) => {
              const from = ends[index - 1] ?? 0;
              const problem = problems.get(index);
              return (
                <li key={index}>
                  <Text size="sm" fw={600} mt={index === 0 ? 0 : 'xs'}>
                    {text.step(step)}{' '}
                    {problem !== undefined && (
                      <Badge color="red" variant="light" size="sm" title={problem}>
                        {t('unmatched')}
                      </Badge>
                    )}
                  </Text>
                  <ol className="baton-log">
                    {moments.slice(from, ends[index]).map((moment, offset) => {
                      const position = from + offset + 1;
                      return (
                        <li key={position}>
                          <UnstyledButton
                            ref={position === cursor ? current : undefined}
                            className="baton-log-moment"
                            aria-current={position === cursor ? 'step' : undefined}
                            data-later={position > cursor || undefined}
                            onClick={() => go(position)}
                          >
                            {problem ?? text.moment(moment)}
                          </UnstyledButton>
                        </li>
                      );
                    })}
                  </ol>
                </li>
              );
            })}
          </ol>
        </ScrollArea.Autosize>
      )}
    </Paper>
  );
}
