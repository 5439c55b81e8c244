import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '../action/action-menu';
import { useCan } from '../can';
import { DayText, InstantText, NameText } from '../formats/text';
import { useFormats } from '../formats/use-formats';
import { usePlaceName } from '../formats/use-place-name';
import lines from '../list/lines.module.css';
import { LinesPanel } from '../list/lines-panel';
import { type Hearing, useHearings } from './hearing.api';
import classes from './hearing.module.css';
import { hearingActions } from './hearing-actions';
import { HearingEnd, HearingState, HourText } from './hearing-state';
import { SetHearing } from './set-hearing';

/** The days on which a court hears a case, and what became of each. */
export const Hearings = ({ referralId, caseNumber }: { referralId: string; caseNumber: string }) => {
  const { t } = useTranslation('hearing');
  const mayRead = useCan('hearing.read');
  const { data, error, refetch } = useHearings(referralId, mayRead);
  if (!mayRead) return null;
  return (
    <LinesPanel
      title={t('of')}
      items={data?.items}
      error={error}
      onRetry={() => void refetch()}
      actions={
        data?.actions.includes('set') && <SetHearing referralId={referralId} orderedOn={data.orderedOn} />
      }
      empty={{ icon: IconGavel, title: t('none'), text: t('noneText') }}
      line={(hearing) => <Line key={hearing.id} hearing={hearing} caseNumber={caseNumber} />}
    />
  );
};

const Line = ({ hearing, caseNumber }: { hearing: Hearing; caseNumber: string }) => {
  const { t } = useTranslation('hearing');
  const name = usePlaceName();
  const formats = useFormats();
  const { on, at, court, setBy, setAt, endedBy, endedAt, actions } = hearing;
  return (
    <li>
      <div className={lines.words}>
        <strong>
          <DayText value={on} long />
        </strong>{' '}
        <HourText value={at} />
        <div>{name(court)}</div>
        <HearingEnd hearing={hearing} />
        <div className={lines.quiet}>
          {t(endedBy ? 'endedBy' : 'setBy')} <NameText value={endedBy ?? setBy} /> ·{' '}
          <InstantText value={endedAt ?? setAt} />
        </div>
      </div>
      <div className={classes.end}>
        <HearingState hearing={hearing} />
        <ActionMenu
          label={t('action.of', { case: caseNumber, day: formats.day(on) })}
          table={hearingActions}
          actions={actions}
          record={hearing}
        />
      </div>
    </li>
  );
};
