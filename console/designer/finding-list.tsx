import { Code, Text, UnstyledButton } from '@mantine/core';
import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { helpOn } from './findings.js';
import type { Finding } from './upload.js';

const ICONS = { error: CircleX, warning: TriangleAlert, info: Info } as const;

/** Each with its sentence, what to do, and its code; a click leads to the element. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  /** Its name is not repeated. */
  readonly fileName: string;
  readonly onSelect?: (elementId: string) => void;
}) {
  const { findings, fileName, onSelect } = props;
  return (
    <ul className="baton-finding-list">
      {findings.map((finding, index) => {
        const { elementId } = finding;
        const text = <FindingText finding={finding} fileName={fileName} />;
        return (
          <li key={`${finding.code} ${String(finding.line)} ${String(index)}`}>
            {onSelect && elementId !== undefined && finding.file === fileName ? (
              <UnstyledButton className="baton-finding-button" onClick={() => onSelect(elementId)}>
                {text}
              </UnstyledButton>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
}

function FindingText({ finding, fileName }: { readonly finding: Finding; readonly fileName: string }) {
  const { t } = useTranslation('designer');
  const Icon = ICONS[finding.severity];
  return (
    <span className="baton-finding-text" data-severity={finding.severity}>
      <Icon size={16} aria-label={t(`severity.${finding.severity}`)} />
      <span>
        <Text component="span" size="sm" display="block">
          {finding.file !== fileName && `${finding.file}: `}
          {finding.message}
        </Text>
        <Text component="span" size="xs" c="dimmed" display="block">
          {helpOn(finding)} <Code>{finding.code}</Code>
        </Text>
      </span>
    </span>
  );
}
