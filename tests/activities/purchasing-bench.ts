/** What tests of purchasing stand on: suppliers, and their mail. */
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import { Supplier } from '../../database/crm/supplier.entity.js';
import { startBench, type Bench } from './bench.js';

export interface PurchasingBench extends Bench {
  /** Answers the id. */
  supplier(values: Partial<Supplier>): Promise<string>;
  /** To this address, the latest first. */
  mails(to: string): Promise<readonly CaughtMail[]>;
  /** Of the latest link to this kind of page in the mail to this address. */
  tokenOf(to: string, page: string): Promise<string>;
}

export async function startPurchasingBench(): Promise<PurchasingBench> {
  const bench = await startBench();
  const mails = async (to: string): Promise<readonly CaughtMail[]> =>
    ((await (await fetch(`${bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[]).filter((mail) =>
      mail.to.includes(to),
    );
  return {
    ...bench,
    mails,
    async supplier(values) {
      const suppliers = bench.dataSource.getRepository(Supplier);
      return (await suppliers.save(suppliers.create({ name: 'Supplier', ...values }))).id;
    },
    async tokenOf(to, page) {
      const texts = (await mails(to)).map(({ text }) => new RegExp(`/${page}/(\\S+)`).exec(text)?.[1]);
      const token = texts.find((found) => found !== undefined);
      if (token === undefined) throw new Error(`Expected a mail to ${to} with a link to ${page}, but there is none.`);
      return token;
    },
  };
}
