import { nameKey, nameRecallKey } from './name-key.js';

/** The official chain: own name, father, grandfather, great-grandfather; a laqab that documents may lack. */
export interface PersonName {
  readonly given: string;
  readonly father: string;
  readonly grandfather?: string | null | undefined;
  readonly greatGrandfather?: string | null | undefined;
  readonly laqab?: string | null | undefined;
}

/** The name as it is written and read aloud, parts in their official order, no connectors. */
export function displayName(name: PersonName): string {
  return [name.given, name.father, name.grandfather, name.greatGrandfather, name.laqab]
    .filter((part): part is string => part !== undefined && part !== null && part !== '')
    .join(' ');
}

/** Both search keys of the whole name; each part is keyed on its own so that joins never cross parts. */
export function nameKeys(name: PersonName): { key: string; recall: string } {
  const parts = [name.given, name.father, name.grandfather, name.greatGrandfather, name.laqab].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  );
  return {
    key: parts.map(nameKey).join(' '),
    recall: parts.map(nameRecallKey).join(' '),
  };
}
