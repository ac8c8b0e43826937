import { useNavigate, useSearch } from '@tanstack/react-router';
import { Composer, type Way } from './timeline/composer.js';
import type { Person } from './timeline/message-form.js';
import { Timeline } from './timeline/timeline.js';
import type { Subject } from './timeline/timeline-queries.js';

interface RecordTimelineProps {
  readonly subject: Subject;
  readonly ways: readonly Way[];
  /** Who is written to; nothing can be added before that is known. */
  readonly person: Person | undefined;
}

/** What happened, below what one adds to it; which kinds are shown is in the URL. */
export function RecordTimeline({ subject, ways, person }: RecordTimelineProps) {
  const { kind = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (kinds: string): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, kind: kinds || undefined }), replace: true });
  return (
    <>
      {person && <Composer key={subject.id} subject={subject} ways={ways} person={person} />}
      <Timeline subject={subject} kinds={kind} onKinds={show} />
    </>
  );
}
