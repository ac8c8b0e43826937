import { Combobox, Textarea, useCombobox, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleOptions } from './people-queries.js';
import { PersonOption } from './person-option.js';

/** A name that is being written after `@`, before the caret. */
const MENTION = /(?<![\w.@-])@([\p{L}\p{N}_.-]*)$/u;

interface MentionFieldProps {
  readonly userTaskKey: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Ctrl+Enter. */
  readonly onSubmit: () => void;
}

/** A text in which `@` finds people. */
export function MentionField({ userTaskKey, label, value, onChange, onSubmit }: MentionFieldProps) {
  const { t } = useTranslation('inbox');
  const area = useRef<HTMLTextAreaElement>(null);
  const [mention, setMention] = useState<string>();
  const { data } = useQuery({ ...peopleOptions(userTaskKey, mention ?? ''), enabled: mention !== undefined });
  const people = mention === undefined ? [] : (data ?? []);
  const combobox = useCombobox({ opened: people.length > 0, onDropdownClose: () => setMention(undefined) });
  const look = (): void => {
    const { value: text = '', selectionStart = 0 } = area.current ?? {};
    setMention(MENTION.exec(text.slice(0, selectionStart))?.[1]);
    combobox.resetSelectedOption();
  };
  const choose = (username: string): void => {
    const caret = area.current?.selectionStart ?? value.length;
    const before = value.slice(0, caret).replace(MENTION, `@${username} `);
    onChange(before + value.slice(caret));
    setMention(undefined);
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" withinPortal>
      <Combobox.EventsTarget withAriaAttributes={false}>
        <Textarea
          ref={area}
          label={label}
          description={t('comment.hint')}
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            look();
          }}
          onClick={look}
          onBlur={() => setMention(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
          }}
          maxLength={10_000}
          autosize
          minRows={2}
          maxRows={10}
        />
      </Combobox.EventsTarget>
      <VisuallyHidden role="status">{people.length > 0 && t('comment.found', { count: people.length })}</VisuallyHidden>
      <Combobox.DropdownTarget>
        <div />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('comment.people')} mah={220} style={{ overflowY: 'auto' }}>
          {people.map((person) => (
            <Combobox.Option key={person.username} value={person.username}>
              <PersonOption person={person} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
