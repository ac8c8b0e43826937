import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { Keyboard, Languages, Moon, Search, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../language/language.js';
import { useVisibleAreas } from './use-visible-areas.js';

/** `Ctrl+K`: everything one can go to or do, by typing. */
export function CommandPalette({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const actions: SpotlightActionData[] = [
    ...useVisibleAreas().map(({ id, title, icon: Icon, link }) => ({
      id,
      label: t('goTo', { area: title }),
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => void navigate(link),
    })),
    {
      id: 'shortcuts',
      label: t('shortcut.help'),
      leftSection: <Keyboard size={18} aria-hidden />,
      onClick: onShortcuts,
    },
    ...(
      [
        ['light', Sun],
        ['dark', Moon],
      ] as const
    ).map(([scheme, Icon]) => ({
      id: scheme,
      label: `${t('theme')}: ${t(`themes.${scheme}`)}`,
      leftSection: <Icon size={18} aria-hidden />,
      onClick: () => setColorScheme(scheme),
    })),
    ...Object.entries(LANGUAGES).map(([language, name]) => ({
      id: language,
      label: `${t('language')}: ${name}`,
      leftSection: <Languages size={18} aria-hidden />,
      onClick: () => void changeLanguage(language as Language),
    })),
  ];
  return (
    <Spotlight
      actions={actions}
      title={t('palette')}
      nothingFound={t('paletteNothing')}
      highlightQuery
      searchProps={{
        leftSection: <Search size={18} aria-hidden />,
        placeholder: t('paletteHint'),
        'aria-label': t('paletteHint'),
      }}
    />
  );
}
