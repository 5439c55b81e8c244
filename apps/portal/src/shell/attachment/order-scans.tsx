import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/use-formats';
import { type Attachment, usePaper } from './attachment.api';
import { PaperSheet } from './paper-sheet';

interface OrderScansProps {
  /** Those of a case, latest first. */
  scans: readonly Attachment[];
}

/** The paper itself, to be held beside what was typed from it. */
export const OrderScans = ({ scans }: OrderScansProps) => {
  const { t } = useTranslation('attachment');
  const formats = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const paperOf = usePaper();
  const shown = scans.find(({ id }) => id === chosen) ?? scans[0];
  if (!shown) return <Text c="dimmed">{t('compare.none')}</Text>;
  return (
    <div>
      {scans.length > 1 && (
        <Select
          label={t('compare.title')}
          mb="xs"
          allowDeselect={false}
          checkIconPosition="right"
          data={scans.map(({ id, kind, addedAt }) => ({
            value: id,
            label: `${t(`kind.${kind}`)} · ${formats.instant(addedAt)}`,
          }))}
          value={shown.id}
          onChange={setChosen}
        />
      )}
      <PaperSheet key={shown.id} paper={paperOf(shown)} />
    </div>
  );
};
