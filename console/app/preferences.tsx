import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../language/language.js';

const SCHEMES = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

/** Theme and language, as entries of a menu. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('theme')}</Menu.Label>
      {SCHEMES.map((scheme) => (
        <Choice key={scheme} chosen={colorScheme === scheme} onChoose={() => setColorScheme(scheme)}>
          {t(`themes.${scheme}`)}
        </Choice>
      ))}
      <Menu.Label>{t('language')}</Menu.Label>
      {Object.entries(LANGUAGES).map(([language, name]) => (
        <Choice
          key={language}
          chosen={i18n.language === language}
          onChoose={() => void changeLanguage(language as Language)}
        >
          <span lang={language}>{name}</span>
        </Choice>
      ))}
    </>
  );
}

function Choice(props: {
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={props.chosen}
      onClick={props.onChoose}
      rightSection={props.chosen && <Check size={14} aria-hidden />}
    >
      {props.children}
    </Menu.Item>
  );
}
