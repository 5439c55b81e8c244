import { useTranslation } from 'react-i18next';
import { Identifier, NameText } from '../shell/formats/text';
import { PageLink } from '../shell/layout/page-link';
import classes from './bed-map.module.css';
import { STANDING_ICON } from './bed-standing';
import type { Bed } from './centre.api';

const Face = ({ bed }: { bed: Bed }) => {
  const { t } = useTranslation('centre');
  const { standing } = bed;
  const Icon = STANDING_ICON[standing];
  const { personName = '', caseNumber = '' } = bed.placement ?? {};
  return (
    <>
      <span className={classes.top}>
        <span className={classes.label}>
          <Identifier value={bed.label} />
        </span>
        <Icon size={20} stroke={1.8} aria-hidden />
      </span>
      <span className={classes.standing}>{t(`standing.${standing}`)}</span>
      {bed.placement && (
        <span className={classes.who}>
          {personName ? <NameText value={personName} /> : caseNumber && <Identifier value={caseNumber} />}
        </span>
      )}
    </>
  );
};

const fileOf = ({ placement }: Bed): string | null => {
  if (placement?.admissionId) return `/admissions/${placement.admissionId}`;
  return placement?.referralId ? `/referrals/${placement.referralId}` : null;
};

interface BedTileProps {
  bed: Bed;
  /** The one tile the Tab key stops at. */
  isStop: boolean;
  onOpen: (bed: Bed) => void;
}

/** One bed: a taken one leads to the file, another to what can be done with it. */
export const BedTile = ({ bed, isStop, onOpen }: BedTileProps) => {
  const file = fileOf(bed);
  const shared = {
    className: classes.tile,
    'data-standing': bed.standing,
    'data-bed': bed.id,
    tabIndex: isStop ? 0 : -1,
  };
  if (file) {
    return (
      <PageLink to={file} underline="never" {...shared}>
        <Face bed={bed} />
      </PageLink>
    );
  }
  if (bed.actions.length > 0) {
    return (
      <button type="button" {...shared} onClick={() => onOpen(bed)}>
        <Face bed={bed} />
      </button>
    );
  }
  return (
    <div className={classes.tile} data-standing={bed.standing}>
      <Face bed={bed} />
    </div>
  );
};
