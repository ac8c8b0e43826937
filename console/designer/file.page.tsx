import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Drawing } from './drawing.js';
import { fileOptions } from './file-queries.js';
import './designer.css';

const route = getRouteApi('/shell/designer/$fileKey');

/** One file, drawn on. It is drawn anew where another one is opened, or what somebody else saved is taken. */
export function FilePage() {
  const { fileKey } = route.useParams();
  const { data: file, refetch } = useSuspenseQuery(fileOptions(fileKey));
  const [reading, setReading] = useState(0);
  return (
    <Drawing
      key={`${fileKey} ${String(reading)}`}
      file={file}
      onReadAnew={() => void refetch().then(() => setReading(reading + 1))}
    />
  );
}
