/** Every namespace's Sorani words, in one file of the build. */
export default import.meta.glob<Record<string, unknown>>('../../**/*.ckb.json', {
  eager: true,
  import: 'default',
});
