import { Button, Group, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Values } from './field.js';
import { FieldInput } from './field-input.js';

interface EntityFormProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly adding: boolean;
  readonly saving: boolean;
  readonly onSave: (values: Values) => void;
  /** The form stands for itself where absent. */
  readonly onCancel?: () => void;
  readonly columns?: number;
}

/** The fields of a thing, and the button that saves them. */
export function EntityForm({ fields, values: given, adding, saving, onSave, onCancel, columns = 1 }: EntityFormProps) {
  const { t } = useTranslation('administration');
  const [values, setValues] = useState(given);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(values);
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: columns }}>
        {fields
          .filter(({ when }) => when === undefined || when(values))
          .map((field, index) => (
            <FieldInput
              key={field.name}
              field={field}
              focus={index === 0 && onCancel !== undefined}
              values={values}
              onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            />
          ))}
      </SimpleGrid>
      <Group justify="flex-end" mt="lg">
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button type="submit" loading={saving}>
          {t(adding ? 'create' : 'save')}
        </Button>
      </Group>
    </form>
  );
}
