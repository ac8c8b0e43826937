import { Badge, Code, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { elementTitle } from '../editors/translation.js';
import { CHANGE_COLORS, changesOf, type Change, type ModelDiff } from './diff.js';

/** A difference in words; a click shows where. */
export function ChangeList({ diff, onSelect }: { readonly diff: ModelDiff; readonly onSelect?: (id: string) => void }) {
  const { t } = useTranslation('designer');
  const changes = changesOf(diff);
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('diff.none')}
      </Text>
    );
  return (
    <ul className="baton-finding-list">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.id}`}>
          {onSelect ? (
            <UnstyledButton className="baton-finding-button" onClick={() => onSelect(change.id)}>
              <ChangeText change={change} />
            </UnstyledButton>
          ) : (
            <ChangeText change={change} />
          )}
        </li>
      ))}
    </ul>
  );
}

function ChangeText({ change }: { readonly change: Change }) {
  const { t, i18n } = useTranslation('designer');
  const { kind, id, element, flow, attributes } = change;
  return (
    <span className="baton-finding-text">
      <Badge variant="light" color={CHANGE_COLORS[kind]} miw={80}>
        {t(`diff.${kind}`)}
      </Badge>
      <Text component="span" size="sm">
        {element && `${elementTitle(element.kind, i18n.language)} ${element.name === id ? '' : element.name} `}
        {flow && t('diff.flow', { source: flow.sourceId, target: flow.targetId })} <Code>{id}</Code>
        {attributes.map(({ attribute, from, to }) => (
          <Text component="span" size="xs" c="dimmed" display="block" key={attribute}>
            {attribute}: {from ?? t('diff.absent')} → {to ?? t('diff.absent')}
          </Text>
        ))}
      </Text>
    </span>
  );
}
