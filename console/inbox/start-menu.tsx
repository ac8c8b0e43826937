import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronDown, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { processName } from '../processes/process-queries.js';
import { useStartable } from './recent-starts.js';

/** What one may start, lately started ones first. */
export function StartMenu() {
  const { t } = useTranslation('inbox');
  const startable = useStartable() ?? [];
  if (startable.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="light"
          leftSection={<Play size={16} aria-hidden />}
          rightSection={<ChevronDown size={16} aria-hidden />}
        >
          {t('start.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {startable.map((process) => (
          <Menu.Item
            key={process.processDefinitionKey}
            renderRoot={(props) => (
              <Link
                to="/processes/$processDefinitionKey/start"
                params={{ processDefinitionKey: process.processDefinitionKey }}
                {...props}
              />
            )}
          >
            {processName(process)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
