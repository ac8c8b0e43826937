import { seedExampleStaff } from '../../database/crm/index.js';
import { createDataSource } from '../../database/data-source.js';

/** Adds the staff that the shipped processes give work to; whoever is there already is left alone. */
export async function addExampleStaff(url: string): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'baton-start' }).initialize();
  try {
    await seedExampleStaff(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
