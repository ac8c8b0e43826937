import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useMe } from '../session/me.js';
import { RecordDialog } from './record-dialog.js';
import type { FieldName } from './record/fields.js';
import type { Records, RecordType } from './record/records.js';

/** The button that makes a record, for those who may. */
export function CreateRecord<Type extends RecordType>(props: {
  readonly type: Type;
  readonly title: string;
  /** Fields that are asked for. */
  readonly fields: readonly FieldName[];
  readonly onCreated: (record: Records[Type]) => void;
}) {
  const me = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  if (!me.may('crm:write')) return null;
  return (
    <>
      <Button leftSection={<Plus size={16} aria-hidden />} onClick={open}>
        {props.title}
      </Button>
      {opened && <RecordDialog {...props} onClose={close} />}
    </>
  );
}
