import { Tabs } from '@mantine/core';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const TABS = {
  customers: { to: '/customers' },
  leads: { to: '/leads' },
  tickets: { to: '/tickets' },
  suppliers: { to: '/suppliers' },
  duplicates: { to: '/duplicates' },
  imports: { to: '/imports' },
  systems: { to: '/systems' },
} as const satisfies Record<string, LinkProps>;

export type AreaTab = keyof typeof TABS;

/** The lists of this area beside each other. */
export function AreaTabs({ value }: { readonly value: AreaTab }) {
  const { t } = useTranslation('customers');
  const navigate = useNavigate();
  return (
    <Tabs
      component="nav"
      aria-label={t('lists')}
      value={value}
      onChange={(next) => void navigate(TABS[next as AreaTab])}
      mb="md"
    >
      <Tabs.List>
        {Object.keys(TABS).map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab as AreaTab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
