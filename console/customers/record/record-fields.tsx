import { UnstyledButton } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/me.js';
import { ConflictDialog } from './conflict-dialog.js';
import { FieldEditor } from './field-editor.js';
import { FieldValue, Masked } from './field-value.js';
import { FIELDS, type FieldDefinition } from './fields.js';
import type { Records, RecordType, Values } from './records.js';
import './record-fields.css';
import { useRecordChange } from './use-record-change.js';

/** The fields of a record, each to be changed where it stands. */
export function RecordFields<Type extends RecordType>(props: { readonly type: Type; readonly record: Records[Type] }) {
  const { type, record } = props;
  const { t } = useTranslation('customers');
  const change = useRecordChange(type, record.id);
  /** The field that is written, and the record as it was when one began. */
  const [editing, setEditing] = useState<{ readonly name: string; readonly seen: Records[Type] }>();
  const may = useMe().may('crm:write');
  const values = record as Values;
  return (
    <dl className="baton-facts baton-fields">
      {FIELDS[type].map((field) => (
        <div key={field.name}>
          <dt>{t(`field.${field.name}`)}</dt>
          <dd>
            {record.hiddenFields.includes(field.name) ? (
              <Masked />
            ) : editing?.name === field.name ? (
              <FieldEditor
                field={field}
                value={(editing.seen as Values)[field.name]}
                onCancel={() => setEditing(undefined)}
                onSave={(value) => {
                  setEditing(undefined);
                  if (JSON.stringify(value) !== JSON.stringify((editing.seen as Values)[field.name]))
                    change.change({ [field.name]: value }, editing.seen);
                }}
              />
            ) : may && !field.readOnly ? (
              <EditButton
                field={field}
                value={values[field.name]}
                onEdit={() => setEditing({ name: field.name, seen: record })}
              />
            ) : (
              <FieldValue field={field} value={values[field.name]} />
            )}
          </dd>
        </div>
      ))}
      {change.conflict && <ConflictDialog type={type} conflict={change.conflict} onResolve={change.resolve} />}
    </dl>
  );
}

function EditButton(props: { readonly field: FieldDefinition; readonly value: unknown; readonly onEdit: () => void }) {
  const { field, value, onEdit } = props;
  const { t } = useTranslation('customers');
  return (
    <UnstyledButton
      className="baton-field-button"
      aria-label={t('change', { field: t(`field.${field.name}`) })}
      onClick={onEdit}
    >
      <FieldValue field={field} value={value} />
      <Pencil size={13} aria-hidden className="baton-field-pencil" />
    </UnstyledButton>
  );
}
