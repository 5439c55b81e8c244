/** Every namespace's English words, in one file of the build. */
export default import.meta.glob<Record<string, unknown>>('../../**/*.en.json', {
  eager: true,
  import: 'default',
});
