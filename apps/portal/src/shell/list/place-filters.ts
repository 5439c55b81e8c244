import type { Schema } from '@najat/contract';
import { useQuery } from '@tanstack/react-query';
import { usePlaceName } from '../formats/use-place-name';
import { http } from '../http/http';
import { useWord } from '../i18n/words';
import { useAccount } from '../session/session';
import type { FilterSpec } from './list-spec';

type Places = Schema<'CentreList'> | Schema<'CourtList'>;

/** Places are a reference list: read whole, and once. */
const usePlaces = (kind: 'centre' | 'court', enabled: boolean) =>
  useQuery({
    queryKey: [kind, 'all'],
    queryFn: ({ signal }) => http.get<Places>(`/${kind}s`, {}, signal),
    staleTime: Infinity,
    enabled,
  });

/** Centre and court are only asked of those who see more than one of them. */
export const usePlaceFilters = (): FilterSpec[] => {
  const say = useWord();
  const name = usePlaceName();
  const account = useAccount();
  const courts = usePlaces('court', account.court === null).data?.items ?? [];
  const centres = usePlaces('centre', account.centre === null).data?.items ?? [];
  const filter = (kind: 'centre' | 'court', places: Places['items']): FilterSpec => ({
    kind: 'select',
    name: `${kind}Id`,
    label: say(`shell:filter.${kind}`),
    options: places.map((place) => ({ value: place.id, label: name(place) })),
    isWide: true,
  });
  return [
    ...(account.court === null ? [filter('court', courts)] : []),
    ...(account.centre === null ? [filter('centre', centres)] : []),
  ];
};
