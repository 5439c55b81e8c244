/** Every namespace's Arabic words, in one file of the build. */
export default import.meta.glob<Record<string, unknown>>('../../**/*.ar.json', {
  eager: true,
  import: 'default',
});
