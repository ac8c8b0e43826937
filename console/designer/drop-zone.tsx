import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Takes files that are dropped anywhere on it; a button beside it does the same by keyboard. */
export function DropZone(props: { readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode }) {
  const { t } = useTranslation('designer');
  const [over, setOver] = useState(false);
  return (
    <div
      className="baton-drop"
      data-over={over || undefined}
      data-hint={t('dropHere')}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onFiles([...event.dataTransfer.files]);
      }}
    >
      {props.children}
    </div>
  );
}
