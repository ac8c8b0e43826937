/** form-js, loaded when a form is first shown. */
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';

export type Values = Readonly<Record<string, unknown>>;

export interface FormViewer {
  show(schema: object, values: Values): Promise<void>;
  setReadOnly(readOnly: boolean): void;
  /** Undefined where a field is not valid: the form says which, and has the focus there. */
  submit(): Values | undefined;
  destroy(): void;
}

export function createFormViewer(container: HTMLElement, onChange: (values: Values) => void): FormViewer {
  const form = new Form({ container });
  // It tells of a change when it is drawn, and when it is locked, too.
  let before: string | undefined;
  form.on('changed', ({ data }: { data: Values }) => {
    const now = JSON.stringify(data);
    if (before !== undefined && now !== before) onChange(data);
    before = now;
  });
  return {
    show: async (schema, values) => void (await form.importSchema(schema as never, { ...values })),
    setReadOnly: (readOnly) => form.setProperty('readOnly', readOnly),
    submit: () => {
      const { data, errors } = form.submit();
      if (Object.keys(errors).length === 0) return data as Values;
      container.querySelector<HTMLElement>('.fjs-has-errors :is(input, textarea, select, button)')?.focus();
      return undefined;
    },
    destroy: () => form.destroy(),
  };
}
