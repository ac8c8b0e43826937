import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useHotkeys } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Play, Redo2, Rocket, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../parts/page.js';
import { useProblemToast } from '../parts/problem-toast.js';
import { ConflictDialog } from './conflict-dialog.js';
import { DeployDialog } from './deploy/deploy-dialog.js';
import { EditorCanvas } from './editor-canvas.js';
import type { Editor } from './editors/editor.js';
import { FileMenu } from './file-menu.js';
import { createFile, type DrawnFile } from './file-queries.js';
import { FindingsPanel } from './findings-panel.js';
import { findingsOptions } from './findings.js';
import { ancestorsOf, nameOf } from './folders.js';
import { SaveLabel } from './save-label.js';
import { SimulateDialog } from './simulate-dialog.js';
import { useAutosave } from './use-autosave.js';

/** How long after a change it is checked. */
const PAUSE_MS = 500;

/** A file on its page: its editor, what was found, whether it is saved, and what can be done with it. */
export function Drawing({ file, onReadAnew }: { readonly file: DrawnFile; readonly onReadAnew: () => void }) {
  const { t } = useTranslation('designer');
  const navigate = useNavigate();
  const tell = useProblemToast();
  const [first] = useState(file);
  const [editor, setEditor] = useState<Editor>();
  const [deploying, deploy] = useDisclosure(false);
  const [simulating, simulate] = useDisclosure(false);
  const { state, content, draw, read, flush, overwrite, forget } = useAutosave(file);
  const [checked] = useDebouncedValue(content, PAUSE_MS);
  const findings = useQuery({ ...findingsOptions({ ...file, content: checked }), placeholderData: keepPreviousData });
  useEffect(() => {
    if (editor && findings.data) editor.mark(findings.data.filter((finding) => finding.file === file.name));
  }, [editor, findings.data, file.name]);
  useHotkeys([['mod+S', () => void flush()]], []);
  const places = file.folder === '' ? [] : [...ancestorsOf(file.folder), file.folder];
  const back = { to: '/designer', search: file.folder === '' ? {} : { folder: file.folder } } as const;
  const saveCopy = async (): Promise<void> => {
    const copy = await createFile({ name: file.name, folder: file.folder, content: await read() });
    forget();
    await navigate({ to: '/designer/$fileKey', params: { fileKey: copy.designFileKey }, ignoreBlocker: true });
  };
  const buttons = [
    { label: t('undo'), Icon: Undo2, run: () => editor?.undo() },
    { label: t('redo'), Icon: Redo2, run: () => editor?.redo() },
  ] as const;
  return (
    <Page
      title={file.name}
      crumbs={[
        { label: t('title'), link: { to: '/designer' } },
        ...places.map((path) => ({
          label: nameOf(path),
          link: { to: '/designer', search: { folder: path } } as const,
        })),
      ]}
      actions={
        <>
          <SaveLabel state={state} />
          <ActionIcon.Group>
            {buttons.map(({ label, Icon, run }) => (
              <Tooltip key={label} label={label}>
                <ActionIcon variant="default" size={36} aria-label={label} onClick={run}>
                  <Icon size={18} aria-hidden />
                </ActionIcon>
              </Tooltip>
            ))}
          </ActionIcon.Group>
          {file.kind === 'BPMN' && (
            <Button
              variant="default"
              leftSection={<Play size={16} aria-hidden />}
              onClick={() => void flush().then((saved) => saved && simulate.open())}
            >
              {t('simulate')}
            </Button>
          )}
          <Button
            leftSection={<Rocket size={16} aria-hidden />}
            onClick={() => void flush().then((saved) => saved && deploy.open())}
          >
            {t('deploy')}
          </Button>
          <FileMenu file={file} onDeleted={() => void navigate({ ...back, ignoreBlocker: true })} />
        </>
      }
    >
      <div className="baton-designer">
        <EditorCanvas
          file={first}
          onReady={setEditor}
          onDraw={() => void flush().then((saved) => saved && onReadAnew())}
          onChange={draw}
        />
        <FindingsPanel
          findings={findings.data}
          error={findings.error}
          fileName={file.name}
          onSelect={(elementId) => editor?.select(elementId)}
        />
      </div>
      {deploying && <DeployDialog file={file} opened onClose={deploy.close} />}
      {simulating && <SimulateDialog file={file} onClose={simulate.close} />}
      <ConflictDialog
        file={file}
        opened={state === 'conflict'}
        onCopy={() => void saveCopy().catch(tell)}
        onOverwrite={() => void overwrite().catch(tell)}
        onTheirs={() => {
          forget();
          onReadAnew();
        }}
      />
    </Page>
  );
}
