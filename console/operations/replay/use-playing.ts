import { useInterval } from '@mantine/hooks';

const PACE_MS = 500;

/** Goes on by itself, to the last event. */
export function usePlaying(index: number, last: number, go: (index: number) => void) {
  const timer = useInterval(() => {
    if (index < last) go(index + 1);
  }, PACE_MS);
  const playing = timer.active && index < last;
  return {
    playing,
    toggle: () => {
      if (playing) return timer.stop();
      if (index >= last) go(0);
      timer.start();
    },
    stop: timer.stop,
  };
}
