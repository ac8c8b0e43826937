/** Languages that templates are written in, as BCP 47 names them. */
export const locales = ['en', 'zh-CN'];
export type Locale = 'en' | 'zh-CN';
