import type { Permission } from '@najat/domain';
import type { TablerIcon } from '@tabler/icons-react';
import { createContext } from 'react';
import type { WordKey } from '../i18n/words';

export interface SearchHit {
  id: string;
  title: string;
  note?: string;
  to: string;
}

/** A kind of thing that can be found from anywhere (persons, orders); named in the route table. */
export interface SearchSource {
  id: string;
  label: WordKey;
  icon: TablerIcon;
  permission: Permission;
  find: (text: string, signal: AbortSignal) => Promise<SearchHit[]>;
}

export const SearchSourcesContext = createContext<readonly SearchSource[]>([]);
