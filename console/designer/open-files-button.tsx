import { Button, FileButton } from '@mantine/core';
import { Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ENDINGS } from './file-kind.js';

/** Files of this machine, any number of them. */
export function OpenFilesButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('designer');
  return (
    <FileButton multiple accept={ENDINGS.join(',')} onChange={onFiles}>
      {(props) => (
        <Button variant="default" leftSection={<Upload size={16} aria-hidden />} {...props}>
          {t('open')}
        </Button>
      )}
    </FileButton>
  );
}
