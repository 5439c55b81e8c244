import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionMenu } from '../action/action-menu';
import { useCan } from '../can';
import { EmptyState } from '../feedback/empty-state';
import { ProblemView } from '../feedback/problem-view';
import { DayText, InstantText, NameText } from '../formats/text';
import { useFormats } from '../formats/use-formats';
import { usePlaceName } from '../formats/use-place-name';
import { Section } from '../layout/section';
import { type Hearing, useHearings } from './hearing.api';
import classes from './hearing.module.css';
import { hearingActions } from './hearing-actions';
import { HearingEnd, HearingState, HourText } from './hearing-state';
import { SetHearing } from './set-hearing';

/** The days on which a court hears a case, and what became of each. */
export const Hearings = ({ referralId, caseNumber }: { referralId: string; caseNumber: string }) => {
  const { t } = useTranslation('hearing');
  const formats = useFormats();
  const mayRead = useCan('hearing.read');
  const { data, error, refetch } = useHearings(referralId, mayRead);
  if (!mayRead || (!data && !error)) return null;
  if (!data) {
    return (
      <Section title={t('of')}>
        <ProblemView error={error} onRetry={() => void refetch()} />
      </Section>
    );
  }
  const { items, actions, orderedOn } = data;
  return (
    <Section
      title={t('of')}
      aside={items.length > 0 && formats.number(items.length)}
      actions={actions.includes('set') && <SetHearing referralId={referralId} orderedOn={orderedOn} />}
      flush
    >
      {items.length > 0 ? (
        <ul className={classes.lines}>
          {items.map((hearing) => (
            <Line key={hearing.id} hearing={hearing} caseNumber={caseNumber} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={IconGavel} title={t('none')} text={t('noneText')} />
      )}
    </Section>
  );
};

const Line = ({ hearing, caseNumber }: { hearing: Hearing; caseNumber: string }) => {
  const { t } = useTranslation('hearing');
  const name = usePlaceName();
  const formats = useFormats();
  const { on, at, court, setBy, setAt, endedBy, endedAt, actions } = hearing;
  return (
    <li>
      <div className={classes.words}>
        <strong>
          <DayText value={on} long />
        </strong>{' '}
        <HourText value={at} />
        <div>{name(court)}</div>
        <HearingEnd hearing={hearing} />
        <div className={classes.quiet}>
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
