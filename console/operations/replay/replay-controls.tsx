import { Group, Slider, Text } from '@mantine/core';
import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../app/shortcuts.js';
import { IconButtons } from '../../parts/icon-buttons.js';
import { usePlaying } from './use-playing.js';

/** Forwards and backwards through the events: by slider, buttons and keys. */
export function ReplayControls(props: {
  readonly index: number;
  readonly last: number;
  /** The event, for those who cannot see it. */
  readonly text: string;
  readonly onGo: (index: number) => void;
}) {
  const { index, last, text, onGo } = props;
  const { t } = useTranslation('operations');
  const { playing, toggle, stop } = usePlaying(index, last, onGo);
  const go = (to: number): void => {
    stop();
    onGo(Math.min(last, Math.max(0, to)));
  };
  const steps = [
    { id: 'first', label: t('toFirst'), Icon: SkipBack, run: () => go(0) },
    { id: 'back', label: t('stepBack'), Icon: StepBack, run: () => go(index - 1) },
    { id: 'play', label: playing ? t('pause') : t('play'), Icon: playing ? Pause : Play, run: toggle },
    { id: 'forward', label: t('stepForward'), Icon: StepForward, run: () => go(index + 1) },
    { id: 'last', label: t('toLast'), Icon: SkipForward, run: () => go(last) },
  ];
  useShortcuts([
    { keys: ',', title: t('stepBack'), run: () => go(index - 1) },
    { keys: '.', title: t('stepForward'), run: () => go(index + 1) },
    { keys: 'k', title: t('play'), run: toggle },
  ]);
  return (
    <Group wrap="nowrap" gap="md">
      <IconButtons buttons={steps} />
      <Slider
        flex={1}
        min={0}
        max={Math.max(1, last)}
        value={index}
        onChange={go}
        label={null}
        thumbLabel={t('eventSlider')}
        thumbProps={{ 'aria-valuetext': text }}
      />
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {t('eventOf', { index: index + 1, count: last + 1 })}
      </Text>
    </Group>
  );
}
