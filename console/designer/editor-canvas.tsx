import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import type { CreateEditor, Editor, EditorOptions } from './editors/editor.js';
import type { DesignKind, DrawnFile } from './file-queries.js';
import { SourceText } from './source-text.js';
import './editors/editor.css';

const LIBRARIES: Readonly<Record<DesignKind, () => Promise<{ readonly createEditor: CreateEditor }>>> = {
  BPMN: () => import('./editors/bpmn-editor.js'),
  DMN: () => import('./editors/dmn-editor.js'),
  FORM: () => import('./editors/form-editor.js'),
};

const libraryOptions = (kind: DesignKind) => ({
  queryKey: ['editor', kind],
  queryFn: LIBRARIES[kind],
  staleTime: Infinity,
});

const templatesOptions = {
  queryKey: ['element-templates'],
  queryFn: () => answerOf(api.GET('/v2/element-templates')),
  staleTime: Infinity,
};

/** A file in the editor of its kind, with the properties of what is selected beside it. */
export function EditorCanvas(props: {
  readonly file: DrawnFile;
  readonly onReady: (editor: Editor) => void;
  readonly onChange: (read: () => Promise<string>) => void;
  /** What could not be drawn was repaired. */
  readonly onDraw: () => void;
}) {
  const { file } = props;
  const { t, i18n } = useTranslation('designer');
  const canvas = useRef<HTMLDivElement>(null);
  const properties = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<unknown>();
  const { data: library } = useQuery(libraryOptions(file.kind));
  const { data: templates } = useQuery({ ...templatesOptions, enabled: file.kind === 'BPMN' });
  const ready = file.kind !== 'BPMN' || templates !== undefined;
  const open = useEffectEvent((createEditor: CreateEditor, elements: Pick<EditorOptions, 'canvas' | 'properties'>) => {
    const editor: Editor = createEditor({
      ...elements,
      content: file.content,
      language: i18n.language,
      templates: templates ?? [],
      onChange: () => props.onChange(() => editor.content()),
    });
    return editor;
  });
  const show = useEffectEvent((editor: Editor) => {
    setShown(true);
    props.onReady(editor);
  });
  useEffect(() => {
    if (!library || !ready || !canvas.current || !properties.current) return;
    let here = true;
    const editor = open(library.createEditor, { canvas: canvas.current, properties: properties.current });
    editor.show(file.content).then(
      () => here && show(editor),
      (reason: unknown) => here && setError(reason),
    );
    return () => {
      here = false;
      editor.destroy();
    };
  }, [library, ready, file.content]);
  return (
    <div className="baton-editor" data-broken={error !== undefined || undefined}>
      <div className="baton-editor-main">
        {!shown && error === undefined && <Skeleton h="100%" radius={0} />}
        {error !== undefined && (
          <SourceText
            file={file}
            error={error}
            onChange={(content) => props.onChange(() => Promise.resolve(content))}
            onDraw={props.onDraw}
          />
        )}
        <div
          ref={canvas}
          className="baton-editor-canvas"
          role="group"
          aria-label={t('canvasOf', { name: file.name })}
        />
      </div>
      <section ref={properties} className="baton-editor-properties" aria-label={t('properties')} />
    </div>
  );
}
