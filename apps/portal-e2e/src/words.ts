import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Language = 'en' | 'ar' | 'ckb';

const PORTAL = path.resolve(import.meta.dirname, '../../portal/src');
const FILES = readdirSync(PORTAL, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
);
const known = new Map<string, unknown>();

function catalogue(namespace: string, language: Language): unknown {
  const name = `${namespace}.${language}.json`;
  if (!known.has(name)) {
    const file = FILES.find((each) => path.basename(each) === name);
    if (file === undefined) throw new Error(`There is no catalogue ${name}`);
    known.set(name, JSON.parse(readFileSync(path.join(PORTAL, file), 'utf8')));
  }
  return known.get(name);
}

/** A word of the portal as a person reads it in that language: `referral:new.send`. */
export function word(language: Language, key: string): string {
  const [namespace = '', rest = ''] = key.split(':');
  const found = rest
    .split('.')
    .reduce<unknown>(
      (node, part) => (node as Record<string, unknown> | undefined)?.[part],
      catalogue(namespace, language),
    );
  if (typeof found !== 'string') throw new Error(`No word ${key} in ${language}`);
  return found;
}
