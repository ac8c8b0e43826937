import { Button, Group, JsonInput, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parsed } from './json.js';

export interface Scope {
  readonly key: string;
  readonly name: string;
}

/** A variable that is changed, or a new one. */
export function VariableDialog(props: {
  /** Absent: a new variable. */
  readonly name?: string;
  readonly value?: string;
  /** Where a new variable may be. */
  readonly scopes: readonly Scope[];
  /** It is shown, but its scope has ended, or one may not change it. */
  readonly readOnly: boolean;
  readonly pending: boolean;
  readonly onSave: (change: { readonly name: string; readonly scopeKey: string; readonly value: unknown }) => void;
  readonly onClose: () => void;
  /** Below the value. */
  readonly children?: ReactNode;
}) {
  const { name: given, scopes, readOnly, pending, onSave, onClose, children } = props;
  const { t } = useTranslation('operations');
  const [name, setName] = useState(given ?? '');
  const [scopeKey, setScopeKey] = useState(scopes[0]?.key ?? '');
  const [text, setText] = useState(props.value ?? '');
  const read = parsed(text);
  const title = given ?? t('newVariable');
  return (
    <Modal opened size="lg" onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (read && name !== '') onSave({ name, scopeKey, value: read.value });
        }}
      >
        <Stack>
          {given === undefined && (
            <Group grow align="flex-start">
              <TextInput
                label={t('name')}
                value={name}
                required
                withAsterisk={false}
                data-autofocus
                onChange={({ currentTarget }) => setName(currentTarget.value)}
              />
              <Select
                label={t('scope')}
                allowDeselect={false}
                data={scopes.map(({ key, name: label }) => ({ value: key, label }))}
                value={scopeKey}
                onChange={(value) => setScopeKey(value ?? '')}
              />
            </Group>
          )}
          <JsonInput
            label={t('valueJson')}
            description={readOnly ? undefined : t('valueJsonHint')}
            readOnly={readOnly}
            autosize
            minRows={3}
            maxRows={16}
            formatOnBlur
            value={text}
            onChange={setText}
            error={text !== '' && !read && t('notJson')}
            {...(given === undefined ? {} : { 'data-autofocus': true })}
          />
          {children}
          <Group justify="space-between" wrap="nowrap">
            <Text size="xs" c="dimmed">
              {t(readOnly ? 'variableReadOnly' : 'variableConsequence')}
            </Text>
            {!readOnly && (
              <Button type="submit" flex="none" disabled={!read || name === ''} loading={pending}>
                {t('save')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
