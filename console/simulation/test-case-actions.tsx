import { Alert, Button, FileButton, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Download, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstDifference } from '../../processes/simulation/trace.js';
import type { BehaviourCase } from '../../processes/simulation/behaviour-case.js';
import type { Models } from './models.js';
import { parseTestCase, scriptOf, testCaseOf } from './test-case.js';
import type { Simulation } from './use-simulation.js';

interface TestCaseActionsProps {
  readonly models: Models;
  readonly simulation: Simulation;
  /** Is told of a case that was loaded. */
  readonly onLoad: (loaded: BehaviourCase) => void;
}

/** Saves what was chosen as a test case of `baton simulate`, and replays one. */
export function TestCaseActions({ models, simulation, onLoad }: TestCaseActionsProps) {
  const { t } = useTranslation('simulation');
  const { script, playback, load } = simulation;
  const read = async (file: File | null): Promise<void> => {
    if (!file) return;
    const loaded = parseTestCase(await file.text());
    if (typeof loaded === 'string') {
      notifications.show({ color: 'red', title: t('notLoaded'), message: loaded });
      return;
    }
    load(scriptOf(loaded, script.startsAt));
    onLoad(loaded);
  };
  return (
    <Group gap="xs">
      <FileButton accept="application/json,.json" onChange={(file) => void read(file)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<FolderOpen size={16} aria-hidden />}>
            {t('load')}
          </Button>
        )}
      </FileButton>
      <Button
        variant="default"
        leftSection={<Download size={16} aria-hidden />}
        disabled={script.steps.length === 0}
        onClick={() =>
          download(`${models.processes[0].plan.processId}.case.json`, testCaseOf(models, script, playback))
        }
      >
        {t('save')}
      </Button>
    </Group>
  );
}

/** Whether the case that was loaded comes out as it expects, as long as its steps are played. */
export function TestCaseVerdict({
  loaded,
  simulation,
}: {
  readonly loaded: BehaviourCase;
  readonly simulation: Simulation;
}) {
  const { t } = useTranslation('simulation');
  const { script, playback } = simulation;
  const [hidden, setHidden] = useState<BehaviourCase>();
  const { trace } = loaded.expect ?? {};
  if (hidden === loaded || script.steps !== loaded.steps) return null;
  const line = trace === undefined ? -1 : firstDifference(playback.trace, trace);
  const unmatched = playback.problems.size;
  const good = line === -1 && unmatched === 0;
  return (
    <Alert
      variant="light"
      color={good ? 'teal' : 'red'}
      title={good ? (trace === undefined ? t('replayed') : t('asExpected')) : t('notAsExpected')}
      withCloseButton
      closeButtonLabel={t('hide')}
      onClose={() => setHidden(loaded)}
    >
      {unmatched > 0 && <div>{t('unmatchedSteps', { count: unmatched })}</div>}
      {line !== -1 && (
        <div>
          {t('differs', {
            line: line + 1,
            expected: trace?.[line] ?? t('itsEnd'),
            found: playback.trace[line] ?? t('itsEnd'),
          })}
        </div>
      )}
    </Alert>
  );
}

function download(name: string, content: BehaviourCase): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
