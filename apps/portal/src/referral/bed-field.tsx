import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { bind } from '../shell/fields/bind';
import { formatNumber } from '../shell/formats/digits';
import { useWord } from '../shell/i18n/words';
import { type Bed, type ReferralView, useFreeBeds } from './referral.api';

interface BedFieldProps {
  referral: ReferralView;
  opened: boolean;
  label: string;
  entry: ReturnType<typeof bind>;
}

const byWard = (beds: readonly Bed[]): [string, Bed[]][] => {
  const wards = new Map<string, Bed[]>();
  for (const bed of beds) wards.set(bed.ward, [...(wards.get(bed.ward) ?? []), bed]);
  return [...wards];
};

/** The free beds of the centre in the wards of the person's sex. */
export const BedField = ({ referral, opened, label, entry }: BedFieldProps) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const { data } = useFreeBeds(referral.centre.id, referral.person?.sex, opened);
  const count = data?.items.length ?? 0;
  const groups = byWard(data?.items ?? []).map(([ward, beds]) => ({
    group: t('bed.ward', { ward, shown: formatNumber(beds.length) }),
    items: beds.map((bed) => ({ value: bed.id, label: bed.label })),
  }));
  return (
    <Select
      label={label}
      description={data ? t('bed.free', { count, shown: formatNumber(count) }) : say('shell:loading')}
      placeholder={t('bed.choose')}
      withAsterisk
      data={groups}
      searchable
      allowDeselect={false}
      checkIconPosition="right"
      maxDropdownHeight={280}
      nothingFoundMessage={t('bed.none')}
      {...entry}
    />
  );
};
