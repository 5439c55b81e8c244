import type { SearchHit } from '../shell/search/search-source';
import { findPeople } from './person.api';

/** Keeps each part whole, whichever way it and the line read. */
const isolated = (part: string): string => `\u2068${part}\u2069`;

/** People for the search box; each leads to their newest case. */
export const searchPeople = async (text: string, signal: AbortSignal): Promise<SearchHit[]> => {
  const people = await findPeople(text, signal);
  return people.map(({ id, displayName, motherGiven, birthDate, caseNumber, referralId }) => ({
    id,
    title: displayName,
    note: [motherGiven, birthDate?.slice(0, 4), caseNumber]
      .flatMap((part) => (part ? [isolated(part)] : []))
      .join(' · '),
    to: `/referrals/${referralId}`,
  }));
};
