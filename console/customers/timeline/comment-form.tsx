import { Box, Button, Combobox, Group, Text, Textarea, useCombobox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffChoices } from '../staff.js';
import { submitOnCtrlEnter } from './submit-key.js';
import type { Subject } from './timeline-queries.js';
import { useComment } from './use-comment.js';

/** What one begins to write after an `@`, up to where one writes. */
const MENTION = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}._-]*)$/u;
const OFFERED = 6;

/** A word to colleagues; `@` offers them by name. */
export function CommentForm({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('customers');
  const [text, setText] = useState('');
  const [begun, setBegun] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox({ onDropdownOpen: () => combobox.selectFirstOption() });
  const add = useComment(subject);
  const wanted = begun?.toLowerCase() ?? '';
  const offered = useStaffChoices()
    .filter(({ value, label }) => value.toLowerCase().startsWith(wanted) || label.toLowerCase().includes(wanted))
    .slice(0, OFFERED);
  const follow = (value: string, caret: number): void => {
    setText(value);
    const found = MENTION.exec(value.slice(0, caret))?.[1];
    setBegun(found);
    if (found === undefined) combobox.closeDropdown();
    else combobox.openDropdown();
  };
  const mention = (username: string): void => {
    const caret = field.current?.selectionStart ?? text.length;
    const start = caret - (begun?.length ?? 0);
    setText(`${text.slice(0, start)}${username} ${text.slice(caret)}`);
    setBegun(undefined);
    combobox.closeDropdown();
    field.current?.focus();
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(text.trim(), { onSuccess: () => setText('') });
      }}
      onKeyDown={submitOnCtrlEnter}
    >
      <Combobox store={combobox} onOptionSubmit={mention} position="bottom-start" width={260}>
        <Combobox.Target autoComplete="off">
          <Textarea
            ref={field}
            aria-label={t('composer.comment')}
            placeholder={t('composer.commentHint')}
            autosize
            minRows={2}
            maxRows={12}
            required
            value={text}
            onChange={({ currentTarget }) => follow(currentTarget.value, currentTarget.selectionStart)}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={offered.length === 0}>
          <Combobox.Options aria-label={t('composer.colleagues')}>
            {offered.map(({ value, label }) => (
              <Combobox.Option key={value} value={value}>
                {label}{' '}
                <Text component="span" size="xs" c="dimmed">
                  @{value}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <Group justify="flex-end" mt="sm">
        <Button type="submit" size="sm" loading={add.isPending} disabled={text.trim() === ''}>
          {t('composer.say')}
        </Button>
      </Group>
    </Box>
  );
}
