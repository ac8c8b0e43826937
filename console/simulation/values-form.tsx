import { Button, Group, Stack, Switch } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Variables } from '../../workflows/bpmn/define.js';
import { ProcessForm, type ProcessFormHandle } from '../parts/form/process-form.js';
import { readVariables, VariablesInput, writtenVariables } from './variables-input.js';

interface ValuesFormProps {
  /** A form of form-js; null where there is none: variables are written as JSON. */
  readonly schema: object | null;
  /** What the form holds at first. */
  readonly values: Variables;
  /** What the JSON holds at first. */
  readonly suggested: Variables;
  readonly label: string;
  readonly submit: string;
  /** False: something else is missing. */
  readonly ready?: boolean;
  readonly onSubmit: (variables: Variables) => void;
  /** Above the variables. */
  readonly children?: ReactNode;
}

/** Variables by form or as JSON, and the button that goes on with them. */
export function ValuesForm(props: ValuesFormProps) {
  const { schema, values, suggested, label, submit, ready = true, onSubmit, children } = props;
  const { t } = useTranslation('simulation');
  const handle = useRef<ProcessFormHandle>(null);
  const [asJson, setAsJson] = useState(false);
  const [text, setText] = useState(() => writtenVariables(suggested));
  const byForm = schema !== null && !asJson;
  const written = readVariables(text);
  return (
    <Stack gap="sm">
      {children}
      {byForm ? (
        <ProcessForm ref={handle} schema={schema} values={values} />
      ) : (
        <VariablesInput label={label} text={text} onChange={setText} />
      )}
      <Group justify="space-between">
        {schema === null ? (
          <span />
        ) : (
          <Switch label={t('asJson')} checked={asJson} onChange={(event) => setAsJson(event.currentTarget.checked)} />
        )}
        <Button
          disabled={!ready || (!byForm && written === undefined)}
          onClick={() => {
            const variables = byForm ? (handle.current?.submit() as Variables | undefined) : written;
            if (variables) onSubmit(variables);
          }}
        >
          {submit}
        </Button>
      </Group>
    </Stack>
  );
}
