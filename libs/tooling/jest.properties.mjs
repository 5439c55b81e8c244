/** `npm run test:long` tries each property more often than `npm test` does. */
const runs = Number(process.env.PROPERTY_RUNS ?? 0);
if (runs > 0) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ numRuns: runs });
}
