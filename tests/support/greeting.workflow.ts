/** The smallest workflow, for the test of the test services. */
export function greeting(name: string): Promise<string> {
  return Promise.resolve(`Hello, ${name}`);
}
