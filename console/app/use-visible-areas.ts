import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me.js';
import { areas, type Area } from './areas.js';

/** The areas that one may see, with their titles. */
export function useVisibleAreas(): readonly (Area & { readonly title: string })[] {
  const { t } = useTranslation();
  const me = useMe();
  return areas
    .filter(({ permission }) => permission === undefined || me.may(permission))
    .map((area) => ({ ...area, title: t(`area.${area.id}`) }));
}
