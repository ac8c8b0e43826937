import { ActionIcon, Anchor, Button, Collapse, Group, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../parts/failure.js';
import { RowsSkeleton } from '../../parts/rows-skeleton.js';
import { useMe } from '../../session/me.js';
import { contactsOptions, type Contact } from '../customer-queries.js';
import { RecordDialog } from '../record-dialog.js';
import { Masked } from '../record/field-value.js';
import { RecordFields } from '../record/record-fields.js';
import { recordOptions } from '../record/records.js';
import { Panel } from './panel.js';

/** People at a customer. */
export function ContactsPanel({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customers');
  const contacts = useQuery(contactsOptions(customerId));
  const [adding, { open, close }] = useDisclosure(false);
  const may = useMe().may('crm:write');
  return (
    <Panel
      title={t('contacts')}
      action={
        may && (
          <Tooltip label={t('newContact')}>
            <ActionIcon variant="subtle" aria-label={t('newContact')} onClick={open}>
              <Plus size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      {contacts.isError ? (
        <Failure error={contacts.error} retry={() => void contacts.refetch()} />
      ) : contacts.isPending ? (
        <RowsSkeleton rows={2} />
      ) : contacts.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noContacts')}
        </Text>
      ) : (
        <Stack gap="sm">
          {contacts.data.map((contact) => (
            <ContactRow key={contact.id} contact={contact} />
          ))}
        </Stack>
      )}
      {adding && (
        <RecordDialog
          type="contact"
          title={t('newContact')}
          fields={['name', 'role', 'email', 'phone', 'locale']}
          values={{ customerId }}
          onClose={close}
          onCreated={() => undefined}
        />
      )}
    </Panel>
  );
}

function ContactRow({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation('customers');
  const [opened, { toggle }] = useDisclosure(false);
  const { id, name, role, email, phone, hiddenFields } = contact;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={500}>
            {name ?? t('masked')}
            {role !== null && (
              <Text component="span" size="sm" c="dimmed">
                {' '}
                · {role}
              </Text>
            )}
          </Text>
          {hiddenFields.includes('email') ? (
            <Masked />
          ) : (
            email !== null && <Address href={`mailto:${email}`} text={email} />
          )}
          {phone !== null && <Address href={`tel:${phone}`} text={phone} />}
        </div>
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ flex: 'none' }}
          aria-expanded={opened}
          aria-label={t('detailsOf', { name: name ?? id })}
          rightSection={<ChevronDown size={14} aria-hidden />}
          onClick={toggle}
        >
          {t('details')}
        </Button>
      </Group>
      <Collapse expanded={opened}>{opened && <ContactFields contact={contact} />}</Collapse>
    </div>
  );
}

function ContactFields({ contact }: { readonly contact: Contact }) {
  const { data } = useQuery({ ...recordOptions('contact', contact.id), initialData: contact });
  return <RecordFields type="contact" record={data} />;
}

function Address({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <Anchor size="sm" py={2} href={href} display="block" style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Anchor>
  );
}
