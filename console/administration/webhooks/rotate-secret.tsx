import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useProblemToast } from '../../parts/problem-toast.js';
import { OnceShown } from '../entity/once-shown.js';

/** A new secret to sign with; the one until now is good for another day. */
export function RotateSecret({ webhookKey }: { readonly webhookKey: string }) {
  const { t } = useTranslation('administration');
  const rotate = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/v2/webhooks/{webhookKey}/secret-rotation', { params: { path: { webhookKey } }, body: {} })),
    onError: useProblemToast(),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<KeyRound size={16} aria-hidden />}
        loading={rotate.isPending}
        onClick={() => rotate.mutate()}
      >
        {t('rotate')}
      </Button>
      <Modal
        opened={rotate.data !== undefined}
        onClose={rotate.reset}
        title={t('signingSecret')}
        closeButtonProps={{ 'aria-label': t('close') }}
        size="lg"
        centered
      >
        {rotate.data && <OnceShown secret={rotate.data.secret} label={t('signingSecret')} hint={t('rotatedHint')} />}
      </Modal>
    </>
  );
}
