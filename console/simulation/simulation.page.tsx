import { Badge } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../parts/page.js';
import { processName, processOptions } from '../processes/process-queries.js';
import { modelsOptions, startFormOptions } from './model-queries.js';
import { Simulation } from './simulation.js';
import { readStartVariables, writtenStartVariables } from './start-hash.js';

const route = getRouteApi('/shell/processes/$processDefinitionKey/simulation');

/** The simulation of a deployed process. */
export function SimulationPage() {
  const { t } = useTranslation(['simulation', 'processes']);
  const { processDefinitionKey } = route.useParams();
  const { hash } = useLocation();
  const navigate = route.useNavigate();
  const [process, models, form] = useSuspenseQueries({
    queries: [
      processOptions(processDefinitionKey),
      modelsOptions(processDefinitionKey),
      startFormOptions(processDefinitionKey),
    ],
  });
  const name = processName(process.data);
  return (
    <Page
      title={t('title', { name })}
      crumbs={[
        { label: t('processes:title'), link: { to: '/processes' } },
        { label: name, link: { to: '/processes/$processDefinitionKey', params: { processDefinitionKey } } },
      ]}
      subtitle={
        <Badge variant="light" mt={4}>
          {t('processes:versionOf', { version: process.data.version })}
        </Badge>
      }
    >
      <Simulation
        models={models.data}
        startForm={form.data}
        startVariables={readStartVariables(hash)}
        onStart={(variables) =>
          void navigate({ hash: writtenStartVariables(variables), replace: true, resetScroll: false })
        }
      />
    </Page>
  );
}
