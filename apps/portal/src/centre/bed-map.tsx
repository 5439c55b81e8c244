import { IconGenderFemale, IconGenderMale } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import { useLanguage } from '../shell/i18n/use-language';
import { Section } from '../shell/layout/section';
import classes from './bed-map.module.css';
import { neighbour } from './bed-neighbour';
import { BedTile } from './bed-tile';
import type { Bed } from './centre.api';

interface Ward {
  key: string;
  name: string;
  sex: Bed['sex'];
  beds: Bed[];
}

const wardsOf = (beds: readonly Bed[]): Ward[] => {
  const wards = new Map<string, Ward>();
  for (const bed of beds) {
    const key = `${bed.ward}/${bed.sex}`;
    const ward = wards.get(key) ?? { key, name: bed.ward, sex: bed.sex, beds: [] };
    ward.beds.push(bed);
    wards.set(key, ward);
  }
  return [...wards.values()];
};

const WardSection = ({
  ward,
  focused,
  onOpen,
}: {
  ward: Ward;
  focused: string;
  onOpen: (bed: Bed) => void;
}) => {
  const { t } = useTranslation('centre');
  const formats = useFormats();
  const free = ward.beds.filter(({ standing }) => standing === 'free').length;
  const SexIcon = ward.sex === 'female' ? IconGenderFemale : IconGenderMale;
  const aside = (
    <span className={classes.aside}>
      <SexIcon size={18} aria-hidden />
      {t('beds.count', { count: ward.beds.length, shown: formats.number(ward.beds.length) })} ·{' '}
      {t('ward.free', { count: free, shown: formats.number(free) })}
    </span>
  );
  return (
    <Section title={t('ward.title', { name: ward.name, sex: t(`ward.${ward.sex}`) })} aside={aside}>
      <ul className={classes.map}>
        {ward.beds.map((bed) => (
          <li key={bed.id}>
            <BedTile bed={bed} isStop={bed.id === focused} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Every bed by ward. The map is one stop of the Tab key; arrows walk from bed to bed. */
export const BedMap = ({ beds, onOpen }: { beds: readonly Bed[]; onOpen: (bed: Bed) => void }) => {
  const { dir } = useLanguage();
  const [last, setLast] = useState('');
  const focused = beds.some(({ id }) => id === last) ? last : (beds[0]?.id ?? '');
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-bed]')];
    const target = neighbour(tiles, document.activeElement, event.key, dir === 'rtl');
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  const remember = (event: FocusEvent): void => {
    if (event.target instanceof HTMLElement && event.target.dataset['bed'])
      setLast(event.target.dataset['bed']);
  };
  return (
    <div onKeyDown={walk} onFocus={remember}>
      {wardsOf(beds).map((ward) => (
        <WardSection key={ward.key} ward={ward} focused={focused} onOpen={onOpen} />
      ))}
    </div>
  );
};
