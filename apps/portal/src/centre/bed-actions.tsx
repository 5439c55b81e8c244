import type { BedAction } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import type { Bed } from './centre.api';
import { actOnBed } from './centre.api';

/** A bed has one action at a time: out of service, or back. */
export const BedDialog = ({ bed, onClose }: { bed: Bed | null; onClose: () => void }) => {
  const { t } = useTranslation('centre');
  const action = bed?.actions[0] as BedAction | undefined;
  if (!bed || !action) return null;
  return (
    <ActionDialog
      opened
      onClose={onClose}
      title={t(`${action}.title`, { label: bed.label, ward: bed.ward })}
      lead={t(`${action}.text`)}
      submitLabel={t(`${action}.submit`)}
      doneMessage={t(`${action}.done`, { label: bed.label })}
      initialValues={{}}
      send={(_values, key) => actOnBed(bed, action, key)}
      refreshes={[['bed']]}
      size="md"
    />
  );
};
