import type { Schema } from '@najat/contract';
import { IconBed, IconCalendarEvent } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Identifier } from '../formats/text';
import { useFormats } from '../formats/use-formats';
import { usePlaceName } from '../formats/use-place-name';
import { Page } from '../layout/page';
import { PersonHeader } from '../record/person-header';
import { StatusBadge } from '../record/status-badge';
import { CaseTabs, type CaseTab } from './case-tabs';
import { EmergencyBanner } from './emergency-banner';
import classes from './case.module.css';

export interface CaseFrameProps {
  admission: Schema<'AdmissionView'>;
  tab: CaseTab;
  /** Usually an `ActionBar`. */
  actions?: ReactNode;
  children: ReactNode;
}

export const AdmissionState = ({ state }: { state: Schema<'AdmissionState'> }) => {
  const { t } = useTranslation('case');
  return <StatusBadge tone={state === 'active' ? 'active' : 'done'} label={t(`state.${state}`)} />;
};

const Standing = ({ admission }: { admission: Schema<'AdmissionView'> }) => {
  const { t } = useTranslation('case');
  const formats = useFormats();
  const { bed, kind, days, state, absences } = admission;
  const away = absences.find(({ to, struck }) => to === null && struck === null);
  return (
    <div className={classes.standing}>
      <AdmissionState state={state} />
      {away && (
        <StatusBadge
          tone="attention"
          label={t('away', { why: t(`absence.${away.kind}`), from: formats.day(away.from) })}
        />
      )}
      {state === 'active' && (
        <span>
          <IconBed size={18} stroke={1.7} aria-hidden />
          {bed ? <Identifier value={bed} /> : t(kind === 'clinic' ? 'attendsClinic' : 'noBed')}
        </span>
      )}
      <span>
        <IconCalendarEvent size={18} stroke={1.7} aria-hidden />
        {t(state === 'active' ? 'daysIn' : 'daysStayed', { count: days, shown: formats.number(days) })}
      </span>
    </div>
  );
};

/** Around every page of one stay: who it is, where they are, and the ways to its other pages. */
export const CaseFrame = ({ admission, tab, actions, children }: CaseFrameProps) => {
  const { t } = useTranslation('case');
  const { t: shell } = useTranslation('shell');
  const placeName = usePlaceName();
  const { personName, caseNumber, legalBasis, centre } = admission;
  const called = personName || caseNumber;
  return (
    <Page
      title={`${called} · ${t(`tab.${tab}`)}`}
      hideTitle
      crumbs={[{ label: t('residents'), to: '/admissions' }]}
    >
      <EmergencyBanner referralId={admission.referralId} />
      <PersonHeader
        name={called}
        caseNumber={personName ? caseNumber : null}
        legalBasis={shell(`legalBasis.${legalBasis}`)}
        centre={placeName(centre)}
        term={admission.term}
        status={<Standing admission={admission} />}
        actions={actions}
      />
      <CaseTabs admission={admission} tab={tab} />
      {children}
    </Page>
  );
};
