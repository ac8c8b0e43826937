import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnFile } from '../file-queries.js';
import type { Deployed } from '../upload.js';
import type { ProcessDiff } from './deploy-queries.js';
import { DeployOutcome } from './deploy-outcome.js';
import { DeployReview } from './deploy-review.js';

export interface Outcome {
  readonly deployed: Deployed;
  /** Of the processes whose running instances are to go on by the new version. */
  readonly migrating: readonly ProcessDiff[];
  readonly xml: string;
}

/** First what a deployment would do, then what it did. */
export function DeployDialog(props: {
  readonly file: DrawnFile;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { file, opened, onClose } = props;
  const { t } = useTranslation('designer');
  const [outcome, setOutcome] = useState<Outcome>();
  const close = (): void => {
    setOutcome(undefined);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="xl"
      title={outcome ? t('deployed') : t('deployFile', { name: file.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {outcome ? (
        <DeployOutcome outcome={outcome} onClose={close} />
      ) : (
        <DeployReview file={file} onDeployed={setOutcome} onCancel={close} />
      )}
    </Modal>
  );
}
