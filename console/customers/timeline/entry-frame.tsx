import { Text, ThemeIcon, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../language/use-format.js';

export interface EntryFrameProps {
  readonly icon: LucideIcon;
  readonly color?: string;
  readonly at: string;
  readonly head: ReactNode;
  readonly children?: ReactNode;
}

/** One happening: what it was, when, and what was said. */
export function EntryFrame({ icon: Icon, color = 'indigo', at, head, children }: EntryFrameProps) {
  const format = useFormat();
  return (
    <li className="baton-entry">
      <ThemeIcon size={32} radius="xl" variant="light" color={color} aria-hidden>
        <Icon size={16} strokeWidth={1.8} />
      </ThemeIcon>
      <div>
        <div className="baton-entry-head">
          {head}
          <Tooltip label={format.time(at)}>
            <Text component="time" dateTime={at} size="xs" c="dimmed">
              {format.ago(at)}
            </Text>
          </Tooltip>
        </div>
        {children}
      </div>
    </li>
  );
}
