/** Stops what global-setup started; Jest calls it after failures too. */
export default async function teardown() {
  await globalThis.batonTestServices?.stop();
}
