import type { Schema } from '@najat/contract';
import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import type { Column } from '../shell/list/list-spec';

type Look = Schema<'LookView'>;

const What = ({ look: { subject, discipline, clinical } }: { look: Look }) => {
  const { t } = useTranslation('emergency-access');
  const say = useWord();
  return (
    <>
      {t(`looks.subject.${subject}`)}
      {discipline && ` · ${say(`shell:discipline.${discipline}`)}`}
      {clinical && (
        <Text component="span" display="block" size="sm" c="dimmed">
          {t('looks.clinical')}
        </Text>
      )}
    </>
  );
};

/** Which parts of the file its opener looked at, from the record of reads. */
export const Looks = ({ looks }: { looks: readonly Look[] }) => {
  const { t } = useTranslation('emergency-access');
  const formats = useFormats();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const columns: Column<Look>[] = [
    { id: 'what', label: t('looks.what'), cell: (look) => <What look={look} /> },
    { id: 'times', label: t('looks.times'), cell: (look) => formats.number(look.times), align: 'end' },
    { id: 'last', label: t('looks.last'), cell: (look) => <InstantText value={look.lastAt} /> },
  ];
  const Rows = isPhone ? ListCards : ListTable;
  return (
    <Section title={t('looks.title')} flush={looks.length > 0}>
      {looks.length > 0 ? (
        <Rows
          caption={t('looks.caption')}
          columns={columns}
          rows={looks}
          rowKey={({ subject, discipline }) => `${subject} ${discipline ?? ''}`}
        />
      ) : (
        <Text c="dimmed">{t('looks.none')}</Text>
      )}
    </Section>
  );
};
