import type { AdmissionAction } from '@najat/domain';
import { IconBed, IconDoorEnter, IconDoorExit, IconWalk, IconX } from '@tabler/icons-react';
import type { ActionTable } from '../shell/action/action-bar';
import { RecordAbsence, RecordReturn, StrikeAbsence } from './absence-dialogs';
import type { Admission } from './admission.api';
import { Discharge } from './discharge';
import { MoveBed } from './move-bed';

export const admissionActions: ActionTable<AdmissionAction, Admission> = {
  moveBed: { label: 'admission:move.open', icon: IconBed, form: MoveBed },
  recordReturn: { label: 'admission:absence.return', icon: IconDoorEnter, form: RecordReturn },
  recordAbsence: { label: 'admission:absence.record', icon: IconWalk, rank: 'more', form: RecordAbsence },
  strikeAbsence: { label: 'admission:absence.strike', icon: IconX, rank: 'more', form: StrikeAbsence },
  discharge: { label: 'admission:discharge.open', icon: IconDoorExit, form: Discharge },
};
