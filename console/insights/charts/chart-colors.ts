/** Colours of lines and bars that can be told from the background, in light and dark (WCAG 1.4.11). */
import type { ChartReferenceLineProps } from '@mantine/charts';

const of = (name: string, light: number, dark: number): string =>
  `light-dark(var(--mantine-color-${name}-${String(light)}), var(--mantine-color-${name}-${String(dark)}))`;

export const COLORS = {
  middle: of('indigo', 6, 4),
  high: of('orange', 8, 5),
  count: of('gray', 6, 5),
  bars: of('indigo', 5, 5),
  target: of('red', 8, 5),
} as const;

/** A line at what is wanted; none where nothing is. */
export function targetLine(target: number | null, label: string): ChartReferenceLineProps[] {
  return target === null
    ? []
    : [{ y: target, label, color: COLORS.target, labelPosition: 'insideTopRight', ifOverflow: 'extendDomain' }];
}
