export default async function tearDown() {
  await globalThis.najatTestCluster?.stop();
}
