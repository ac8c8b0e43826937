/** Suppliers to ask for quotations, in English and in Chinese. */
import type { EntityManager } from 'typeorm';
import { Organisation } from '../organisation.entity.js';
import { Supplier } from '../supplier.entity.js';

const SUPPLIERS: readonly (Pick<Supplier, 'name' | 'email' | 'phone' | 'categories' | 'locale' | 'ratedOrders'> & {
  readonly country: string;
  readonly rating: string | null;
})[] = [
  {
    name: 'Nordic Castings AS',
    email: 'sales@nordic-castings.example',
    phone: '+4721555010',
    categories: ['mechanics'],
    locale: 'en',
    country: 'NO',
    rating: '4.50',
    ratedOrders: 8,
  },
  {
    name: 'Rhein Armaturen GmbH',
    email: 'angebot@rhein-armaturen.example',
    phone: '+492115550120',
    categories: ['mechanics', 'services'],
    locale: 'en',
    country: 'DE',
    rating: '3.80',
    ratedOrders: 5,
  },
  {
    name: '宁波东方精密铸造有限公司',
    email: 'xiaoshou@dongfang-zhuzao.example',
    phone: '+8613700137000',
    categories: ['mechanics', 'electronics'],
    locale: 'zh-CN',
    country: 'CN',
    rating: '4.20',
    ratedOrders: 12,
  },
  {
    name: '深圳市华灵电子有限公司',
    email: 'baojia@hualing.example',
    phone: '+8613600136000',
    categories: ['electronics'],
    locale: 'zh-CN',
    country: 'CN',
    rating: '3.10',
    ratedOrders: 3,
  },
  {
    name: 'Boxwell Packaging Ltd',
    email: 'quotes@boxwell.example',
    phone: '+441615550133',
    categories: ['packaging'],
    locale: 'en',
    country: 'GB',
    rating: null,
    ratedOrders: 0,
  },
];

export async function suppliers(manager: EntityManager): Promise<void> {
  for (const { country, ...values } of SUPPLIERS) {
    const organisation = manager.create(Organisation, { name: values.name, country, kind: 'supplier' });
    const { id: organisationId } = await manager.save(organisation);
    await manager.save(manager.create(Supplier, { ...values, organisationId }));
  }
}
