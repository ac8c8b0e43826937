import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useDoneToast } from '../../parts/done-toast.js';
import { ProblemText } from '../../parts/problem-text.js';
import type { Customer } from '../customer-queries.js';

/** Cannot be undone: one says why, and writes the name. */
export function ErasureDialog({ customer, onClose }: { readonly customer: Customer; readonly onClose: () => void }) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const done = useDoneToast();
  const [purpose, setPurpose] = useState('');
  const [name, setName] = useState('');
  const erase = useMutation({
    mutationFn: () => {
      const params = { path: { customerId: customer.id } };
      return answerOf(api.POST('/v2/crm/customers/{customerId}/erasure', { params, body: { purpose } }));
    },
    onSuccess: async () => {
      onClose();
      done(t('protection.erased'));
      await navigate({ to: '/customers' });
      queries.removeQueries({ queryKey: ['crm', 'one'] });
      await queries.invalidateQueries({ queryKey: ['crm'] });
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('protection.erase')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          erase.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{t('protection.eraseHint')}</Text>
          <TextInput
            label={t('protection.purpose')}
            required
            data-autofocus
            maxLength={1000}
            value={purpose}
            onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
          />
          <TextInput
            label={t('protection.confirm', { name: customer.name })}
            required
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          {erase.error && (
            <Alert role="alert" color="red" variant="light">
              <ProblemText error={erase.error} />
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              color="red"
              loading={erase.isPending}
              disabled={name.trim() !== customer.name || purpose.trim() === ''}
            >
              {t('protection.erase')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
