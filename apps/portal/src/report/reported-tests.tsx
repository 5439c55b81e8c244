import { Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Schema } from '@najat/contract';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import { FactList } from '../shell/record/fact-list';

type Tests = Schema<'ReportedTestsView'>;

const OUTCOMES = ['given', 'awaited', 'invalid', 'refused', 'missed'] as const;
const FOUND = ['negative', 'presumptivePositive', 'confirmedPositive'] as const;

/** There only where the order asks for tests, and then also when there were none. */
export const ReportedTests = ({ tests }: { tests: Tests }) => {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const { given, refused, missed, invalid, classes } = tests;
  const isNone = given + refused + missed + invalid === 0;
  return (
    <>
      <Title order={3} size="h4" mt="md" mb={4}>
        {t('tests.title')}
      </Title>
      {isNone ? (
        <Text c="dimmed">{t('tests.none')}</Text>
      ) : (
        <FactList
          facts={OUTCOMES.map((outcome) => ({
            label: t(`tests.${outcome}`),
            value: formats.number(tests[outcome]),
          }))}
        />
      )}
      {classes.length > 0 && <Classes classes={classes} />}
    </>
  );
};

const Classes = ({ classes }: Pick<Tests, 'classes'>) => {
  const { t } = useTranslation('report');
  const say = useWord();
  const formats = useFormats();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const Rows = isPhone ? ListCards : ListTable;
  const hasPresumptive = classes.some(({ presumptivePositive }) => presumptivePositive > 0);
  return (
    <>
      <Rows
        caption={t('tests.byClass')}
        rows={classes}
        rowKey={({ drugClass }) => drugClass}
        columns={[
          {
            id: 'drugClass',
            label: t('tests.drugClass'),
            cell: ({ drugClass }) => say(`drug-test:drugClass.${drugClass}`),
          },
          ...FOUND.map((found) => ({
            id: found,
            label: t(`tests.${found}`),
            align: 'end' as const,
            cell: (one: Tests['classes'][number]) => formats.number(one[found]),
          })),
        ]}
      />
      {hasPresumptive && (
        <Text size="sm" mt="xs">
          {t('tests.presumptive')}
        </Text>
      )}
    </>
  );
};
