import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../language/use-format.js';
import { EDGE, passedMs, useWaitText } from './use-wait-text.js';
import { timersOptions, type ActiveElement, type Waits } from './wait-queries.js';

const WRAPPED = { whiteSpace: 'normal' } as const;

/** What an instance waits for, in words. */
export function WaitSentence({ waits }: { readonly waits: Waits }) {
  const textOf = useWaitText();
  const { first, at, more } = waits;
  if (!first) return at ? <AtSentence at={at} more={more} /> : null;
  return <Sentence text={textOf(first)} more={more} bad={first.waitingFor === 'INCIDENT'} />;
}

function AtSentence({ at, more }: { readonly at: ActiveElement; readonly more: number }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const mayBeTimer = at.type === 'INTERMEDIATE_CATCH_EVENT' || at.type === 'EVENT_BASED_GATEWAY';
  const { data } = useQuery({ ...timersOptions(at.processInstanceKey), enabled: mayBeTimer });
  const timer = data?.find(({ elementInstanceKey }) => elementInstanceKey === at.elementInstanceKey);
  const name = EDGE + at.elementName + EDGE;
  const said = { duration: format.duration(passedMs(at.startDate)), name };
  const text = timer
    ? t('wait.TIMER', { ...said, time: format.time(timer.dueDate), ago: format.ago(timer.dueDate) })
    : t('wait.ELEMENT', said);
  return <Sentence text={text} more={more} />;
}

function Sentence(props: { readonly text: string; readonly more: number; readonly bad?: boolean }) {
  const { text, more, bad = false } = props;
  const { t } = useTranslation('operations');
  const [before, name, after = ''] = text.split(EDGE);
  const rest = after + (more > 0 ? t('wait.more', { count: more }) : '');
  return (
    <Text
      component="span"
      size="sm"
      className={bad ? 'baton-late' : ''}
      lineClamp={2}
      title={`${before ?? ''}${name ?? ''}${rest}`}
      style={WRAPPED}
    >
      {before}
      <b>{name}</b>
      {rest}
    </Text>
  );
}
