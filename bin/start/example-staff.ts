import { seedDemo } from '../../database/crm/demo/index.js';
import type { DemoInstance } from '../../database/crm/demo/instances.js';
import { createDataSource } from '../../database/data-source.js';

/** Adds the staff that the shipped processes give work to, and a demo where there are no customers; answers what it begins with. */
export async function addExampleStaff(url: string): Promise<readonly DemoInstance[]> {
  const dataSource = await createDataSource({ url, poolSize: 1, applicationName: 'baton-start' }).initialize();
  try {
    return await seedDemo(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
