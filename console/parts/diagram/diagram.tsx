import { ActionIcon, Box, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../failure.js';
import type { DiagramFlight, DiagramMarks } from './diagram-marks.js';
import type { Viewer } from './diagram-viewer.js';
import './diagram.css';

interface DiagramProps extends DiagramMarks {
  readonly xml: string;
  /** What it shows, for those who cannot see it. */
  readonly name: string;
  readonly height?: number | string;
  readonly onSelect?: (elementId: string) => void;
  /** Tokens were dragged from one element to another. */
  readonly onMove?: (from: string, to: string) => void;
  /** Each new one flies once. */
  readonly flight?: DiagramFlight | undefined;
}

const viewerOptions = {
  queryKey: ['diagram-viewer'],
  queryFn: () => import('./diagram-viewer.js'),
  staleTime: Infinity,
};

/** A BPMN diagram one can move and zoom, with marks, badges and heat on its elements. */
export function Diagram({ xml, name, height = 420, onSelect, onMove, marks, badges, heat, flight }: DiagramProps) {
  const { t } = useTranslation('parts');
  const canvas = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer>();
  const [shown, setShown] = useState<string>();
  const [error, setError] = useState<unknown>();
  const { data: library } = useQuery(viewerOptions);
  const select = useEffectEvent((elementId: string) => onSelect?.(elementId));
  const move = useEffectEvent((from: string, to: string) => onMove?.(from, to));

  useEffect(() => {
    if (!library || !canvas.current) return;
    const created = library.createViewer(canvas.current, { onSelect: select, onMove: move });
    setViewer(created);
    return () => created.destroy();
  }, [library]);
  useEffect(() => {
    if (!viewer) return;
    viewer.show(xml).then(() => setShown(xml), setError);
  }, [viewer, xml]);
  useEffect(() => {
    if (viewer && shown === xml) viewer.mark({ marks: marks ?? {}, badges: badges ?? [], heat: heat ?? {} });
  }, [viewer, shown, xml, marks, badges, heat]);

  useEffect(() => {
    if (viewer && shown === xml && flight) viewer.fly(flight);
  }, [viewer, shown, xml, flight]);

  const buttons = [
    { change: 'in', label: t('zoomIn'), Icon: ZoomIn },
    { change: 'out', label: t('zoomOut'), Icon: ZoomOut },
    { change: 'fit', label: t('fit'), Icon: Maximize },
  ] as const;
  return (
    <Box className="baton-diagram" role="group" aria-label={t('diagramOf', { name })} h={height}>
      {shown === undefined && error === undefined && <Skeleton h="100%" />}
      {error !== undefined && <Failure error={error} />}
      <div ref={canvas} className="baton-diagram-canvas" />
      <ActionIcon.Group className="baton-diagram-buttons">
        {buttons.map(({ change, label, Icon }) => (
          <Tooltip key={change} label={label}>
            <ActionIcon variant="default" size={36} aria-label={label} onClick={() => viewer?.zoom(change)}>
              <Icon size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </ActionIcon.Group>
    </Box>
  );
}
