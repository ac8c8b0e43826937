/** form-js's editor, loaded when a form is first drawn on. */
import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import '../../parts/form/process-form.css';
import type { CreateEditor } from './editor.js';
import { isEdit, type StackChange } from './stack-change.js';

interface CommandStack {
  undo(): void;
  redo(): void;
}

interface Selection {
  set(field: unknown): void;
}

interface Fields {
  get(id: string): unknown;
}

export const createEditor: CreateEditor = ({ canvas, properties, onChange }) => {
  canvas.classList.add('baton-form');
  const editor = new FormEditor({ container: canvas, propertiesPanel: { parent: properties } });
  editor.on('commandStack.changed', (change: StackChange) => {
    if (isEdit(change)) onChange();
  });
  const stack = (): CommandStack => editor.get<CommandStack>('commandStack');
  return {
    show: async (content) => void (await editor.importSchema(JSON.parse(content))),
    content: () => Promise.resolve(`${JSON.stringify(editor.saveSchema(), null, 2)}\n`),
    undo: () => stack().undo(),
    redo: () => stack().redo(),
    select: (fieldId) => {
      const field = editor.get<Fields>('formFieldRegistry').get(fieldId);
      if (field !== undefined) editor.get<Selection>('selection').set(field);
    },
    mark: () => undefined,
    destroy: () => editor.destroy(),
  };
};
