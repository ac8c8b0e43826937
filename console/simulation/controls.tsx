import { Button, Group, Menu, Paper, SegmentedControl, Slider } from '@mantine/core';
import { Clock, Pause, Play, RotateCcw, StepBack, StepForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../app/shortcuts.js';
import { useFormat } from '../language/use-format.js';
import { IconButtons } from '../parts/icon-buttons.js';
import { nameOfNode } from './models.js';
import { SPEEDS, type Simulation } from './use-simulation.js';
import type { Wait } from './waits.js';

/** Durations one may let pass, ISO 8601. */
const PAUSES = ['PT1H', 'P1D', 'P7D', 'P30D'] as const;

interface ControlsProps {
  readonly simulation: Simulation;
  readonly speed: number;
  readonly onSpeed: (speed: number) => void;
}

/** Play, pause, step, back, to the beginning; how fast; and the clock. */
export function Controls({ simulation, speed, onSpeed }: ControlsProps) {
  const { t } = useTranslation('simulation');
  const { cursor, playing, playback, go, play, pause } = simulation;
  const { length } = playback.moments;
  const toggle = playing ? pause : play;
  useShortcuts([
    { keys: 'k', title: t('playOrPause'), run: toggle },
    { keys: 'h', title: t('back'), run: () => go(cursor - 1) },
    { keys: 'l', title: t('step'), run: () => go(cursor + 1) },
  ]);
  const buttons = [
    { label: t('reset'), Icon: RotateCcw, run: () => go(0), disabled: cursor === 0 },
    { label: t('back'), Icon: StepBack, run: () => go(cursor - 1), disabled: cursor === 0 },
    playing
      ? { id: 'play', label: t('pause'), Icon: Pause, run: toggle }
      : { id: 'play', label: t('play'), Icon: Play, run: toggle, disabled: cursor === length },
    { label: t('step'), Icon: StepForward, run: () => go(cursor + 1), disabled: cursor === length },
  ];
  return (
    <Paper withBorder p="xs">
      <Group gap="sm">
        <IconButtons buttons={buttons} />
        <Slider
          flex={1}
          miw={120}
          min={0}
          max={Math.max(1, length)}
          value={cursor}
          onChange={go}
          disabled={length === 0}
          label={null}
          thumbLabel={t('position')}
        />
        <SegmentedControl
          aria-label={t('speed')}
          size="xs"
          value={String(speed)}
          onChange={(value) => onSpeed(Number(value))}
          data={SPEEDS.map((value) => ({ value: String(value), label: `${String(value)}×` }))}
        />
        <VirtualClock simulation={simulation} />
      </Group>
    </Paper>
  );
}

function VirtualClock({ simulation }: { readonly simulation: Simulation }) {
  const { t } = useTranslation('simulation');
  const format = useFormat();
  const { waits, now, settled, done, choose } = simulation;
  const timers = waits.filter((wait): wait is Extract<Wait, { readonly kind: 'timer' }> => wait.kind === 'timer');
  const [next] = timers.toSorted((one, other) => one.dueAt - other.dueAt);
  const time = (at: number): string => format.time(new Date(at).toISOString());
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" leftSection={<Clock size={16} aria-hidden />} disabled={!settled || done === 0}>
          {time(now)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('clock')}</Menu.Label>
        {next && (
          <Menu.Item onClick={() => choose({ fireTimer: { elementId: next.elementId }, instance: next.root })}>
            {t('nextTimer', { name: nameOfNode(next.instance.plan, next.elementId), time: time(next.dueAt) })}
          </Menu.Item>
        )}
        {PAUSES.map((pause) => (
          <Menu.Item key={pause} onClick={() => choose({ advanceTime: pause })}>
            {t(`pass.${pause}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
