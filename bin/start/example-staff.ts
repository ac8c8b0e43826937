import { seedDemo } from '../../database/crm/demo/index.js';
import { createDataSource } from '../../database/data-source.js';

/** Adds the staff that the shipped processes give work to, and customers where there are none. */
export async function addExampleStaff(url: string): Promise<void> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'baton-start' }).initialize();
  try {
    await seedDemo(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
