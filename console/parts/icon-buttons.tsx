import { ActionIcon, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';

export interface IconButton {
  /** Of this button, while its label changes: play and pause are one. The label where absent. */
  readonly id?: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** Buttons side by side that are icons, e.g. those of a player. */
export function IconButtons({ buttons }: { readonly buttons: readonly IconButton[] }) {
  return (
    <ActionIcon.Group>
      {buttons.map(({ label, id = label, Icon, disabled = false, run }) => (
        <Tooltip key={id} label={label}>
          <ActionIcon variant="default" size={36} aria-label={label} onClick={run} disabled={disabled}>
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </ActionIcon.Group>
  );
}
