import type { DemoInstance } from '../../database/crm/demo/instances.js';
import { createClient } from '../client.js';

/** Begins them all at the same time: the first start takes about a second longer. */
export async function beginDemo(apiUrl: string, instances: readonly DemoInstance[]): Promise<void> {
  const client = createClient({ url: apiUrl, actor: 'npm start' });
  await Promise.all(instances.map((instance) => client.post('/process-instances', instance)));
}
