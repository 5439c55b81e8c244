import type { ResolveHook } from 'node:module';

/** What the API is measured without: these modules of it are replaced by the ones beside this file. */
const REPLACED: Readonly<Record<string, string>> = {
  '/apps/api/dist/platform/database/opening.js': './opening.js',
  '/apps/api/dist/platform/history/read-log.js': './read-log.js',
};

export const resolve: ResolveHook = async (specifier, context, next) => {
  const resolved = await next(specifier, context);
  const found = Object.entries(REPLACED).find(([end]) => resolved.url.endsWith(end));
  return found === undefined ? resolved : { ...resolved, url: new URL(found[1], import.meta.url).href };
};
