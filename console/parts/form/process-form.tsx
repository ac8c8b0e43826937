import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Failure } from '../failure.js';
import { RowsSkeleton } from '../rows-skeleton.js';
import type { FormViewer, Values } from './form-viewer.js';
import './process-form.css';

export interface ProcessFormHandle {
  /** Undefined where a field is not valid. */
  submit(): Values | undefined;
}

interface ProcessFormProps {
  readonly ref: Ref<ProcessFormHandle>;
  /** A form of form-js. */
  readonly schema: object;
  /** What the fields hold at first. */
  readonly values: Values;
  readonly readOnly?: boolean;
  readonly onChange?: (values: Values) => void;
}

const viewerOptions = { queryKey: ['form-viewer'], queryFn: () => import('./form-viewer.js'), staleTime: Infinity };

/** A form of a task or of a start. It is drawn anew only where its schema is another one. */
export function ProcessForm({ ref, schema, values, readOnly = false, onChange }: ProcessFormProps) {
  const container = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<FormViewer>();
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<unknown>();
  const { data: library } = useQuery(viewerOptions);
  const change = useEffectEvent((data: Values) => onChange?.(data));
  const first = useEffectEvent(() => values);

  useEffect(() => {
    if (!library || !container.current) return;
    const created = library.createFormViewer(container.current, change);
    setViewer(created);
    created.show(schema, first()).then(() => setShown(true), setError);
    return () => created.destroy();
  }, [library, schema]);
  useEffect(() => {
    if (shown) viewer?.setReadOnly(readOnly);
  }, [viewer, shown, readOnly]);
  useImperativeHandle(ref, () => ({ submit: () => viewer?.submit() }), [viewer]);

  return (
    <>
      {!shown && error === undefined && <RowsSkeleton rows={5} />}
      {error !== undefined && <Failure error={error} />}
      <div ref={container} className="baton-form" />
    </>
  );
}
