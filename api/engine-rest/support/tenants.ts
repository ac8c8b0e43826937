/** Camunda 7 has things without a tenant: those are of `<default>` here. */

const WITHOUT = '<default>';

/** `tenantId` as Camunda 7 shows it. */
export function shownTenant<Item extends { readonly tenantId: string }>(
  item: Item,
): Omit<Item, 'tenantId'> & { readonly tenantId: string | null } {
  return { ...item, tenantId: item.tenantId === WITHOUT ? null : item.tenantId };
}

export const WITHOUT_TENANT = { tenantId: WITHOUT } as const;
