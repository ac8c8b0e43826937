/** Which columns of a file become which fields: guessed from their names, English, Chinese and German. Pure. */
import { FIELDS, type FieldName } from '../record/fields.js';

export const IMPORT_TYPES = ['customer', 'lead', 'contact'] as const;
export type ImportType = (typeof IMPORT_TYPES)[number];

export type ImportField = FieldName | 'customerId';

/** What a row of this type may have; contacts say whose they are. */
export function importFields(type: ImportType): readonly { readonly name: ImportField; readonly required: boolean }[] {
  const fields = FIELDS[type]
    .filter(({ readOnly, kind }) => !readOnly && kind !== 'date')
    .map(({ name, kind, required = false }) => ({ name, required: required && kind === 'text' && name === 'name' }));
  return type === 'contact' ? [{ name: 'customerId', required: true }, ...fields] : fields;
}

/** In small letters, without spaces and signs. */
const WORDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  customerId: ['customerid', 'customer', '客户编号', '客户id', 'kundennummer'],
  name: [
    'name',
    'fullname',
    'customername',
    'companyname',
    '名称',
    '姓名',
    '客户名称',
    '客户',
    '公司名称',
    'firma',
    'kunde',
  ],
  company: ['company', 'organisation', 'organization', 'account', '公司', '企业', 'unternehmen'],
  email: ['email', 'mail', 'emailaddress', '邮箱', '电子邮件', '电子邮箱', '邮件'],
  phone: ['phone', 'telephone', 'tel', 'mobile', 'phonenumber', '电话', '手机', '手机号', '联系电话', 'telefon'],
  address: ['address', 'postaladdress', '地址', 'adresse', 'anschrift'],
  country: ['country', 'nation', '国家', '国家地区', 'land'],
  locale: ['locale', 'language', 'lang', '语言', 'sprache'],
  timeZone: ['timezone', '时区', 'zeitzone'],
  owner: ['owner', 'responsible', 'accountmanager', '负责人', '业务员', 'betreuer'],
  source: ['source', 'origin', '来源', '渠道', 'quelle', 'herkunft'],
  status: ['status', 'state', '状态'],
  role: ['role', 'position', 'jobtitle', 'title', '职务', '职位', 'funktion'],
  interest: ['interest', 'product', '意向', '意向产品', 'interesse'],
  preferredChannel: ['preferredchannel', 'channel', '首选渠道'],
};

const plain = (header: string): string => header.toLowerCase().replaceAll(/[\s_\-./()（）]/g, '');

/** By column; each field once, a column that nothing fits has none. */
export function guessMapping(type: ImportType, headers: readonly string[]): Readonly<Record<string, ImportField>> {
  const taken = new Set<ImportField>();
  const guesses = headers.flatMap((header) => {
    const word = plain(header);
    const field = importFields(type).find(
      ({ name }) => !taken.has(name) && (plain(name) === word || (WORDS[name]?.includes(word) ?? false)),
    );
    if (!field) return [];
    taken.add(field.name);
    return [[header, field.name] as const];
  });
  return Object.fromEntries(guesses);
}
