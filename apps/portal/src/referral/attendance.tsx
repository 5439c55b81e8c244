import type { Schema } from '@najat/contract';
import { ATTENDANCE } from '@najat/domain';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useCan } from '../shell/can';
import { ProblemView } from '../shell/feedback/problem-view';
import { useFormats } from '../shell/formats/use-formats';
import { useWord } from '../shell/i18n/words';
import { Section } from '../shell/layout/section';
import { ListCards } from '../shell/list/list-cards';
import { ListTable } from '../shell/list/list-table';
import { useAttendance, type ReferralView } from './referral.api';

type Row = Schema<'DisciplineAttendanceView'>;

/** How often the person attended each discipline: figures, and nothing of what was said. */
export const Attendance = ({ referral }: { referral: ReferralView }) => {
  const { t } = useTranslation('referral');
  const say = useWord();
  const formats = useFormats();
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const mayRead = useCan('attendance.read');
  const { data, error, refetch } = useAttendance(referral.id, mayRead && referral.admissionId !== null);
  if (error) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  const Rows = isPhone ? ListCards : ListTable;
  return (
    <Section title={t('attendance.title')} flush>
      <Rows
        caption={t('attendance.caption')}
        rows={data.items}
        rowKey={(row: Row) => row.discipline}
        columns={[
          {
            id: 'discipline',
            label: t('attendance.discipline'),
            cell: (row: Row) => say(`shell:discipline.${row.discipline}`),
          },
          {
            id: 'state',
            label: t('attendance.state'),
            cell: (row: Row) => say(`case:phaseState.${row.state}`),
          },
          ...ATTENDANCE.map((status) => ({
            id: status,
            label: say(`case:attendance.${status}`),
            cell: (row: Row) => <span className="figures">{formats.number(row.attendance[status])}</span>,
          })),
        ]}
      />
    </Section>
  );
};
