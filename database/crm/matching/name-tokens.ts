/** The words of a name that tell one from another, whatever their order and accents. */

/** Legal forms say nothing of who it is. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    'ab ag aps as bv co company corp corporation eg ek ev gbr gmbh inc incorporated kft kg kgaa kk limited llc llp lp ' +
    'ltd mbh nv ohg oy oyj plc pte pty pvt sa sarl sas se sl spa spzoo srl sro ug'
  ).split(' '),
);
const CHINESE_LEGAL_FORM = /(股份有限公司|有限责任公司|有限公司|集团公司|集团|公司)$/u;

/** Sorted, in lower case, without accents, punctuation and legal forms: `["lovelace", "ada"]` is `["ada", "lovelace"]`. */
export function nameTokens(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    // G.m.b.H. and S.A. are one word each.
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words
    .filter((word) => !LEGAL_FORMS.has(word))
    .map((word) => word.replace(CHINESE_LEGAL_FORM, ''))
    .filter((word) => word !== '');
  return (telling.length > 0 ? telling : words).sort();
}
