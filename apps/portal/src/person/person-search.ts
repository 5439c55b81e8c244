import type { SearchHit } from '../shell/search/search-source';
import { findPeople } from './person.api';

/** Keeps a code whole inside a line that reads from the right. */
const isolated = (code: string): string => `\u2066${code}\u2069`;

/** People for the search box; each leads to their newest case. */
export const searchPeople = async (text: string, signal: AbortSignal): Promise<SearchHit[]> => {
  const people = await findPeople(text, signal);
  return people.map(({ id, displayName, motherGiven, birthDate, caseNumber, referralId }) => ({
    id,
    title: displayName,
    note: [motherGiven, birthDate?.slice(0, 4), isolated(caseNumber)].filter(Boolean).join(' · '),
    to: `/referrals/${referralId}`,
  }));
};
