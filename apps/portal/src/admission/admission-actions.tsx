import type { AdmissionAction } from '@najat/domain';
import { IconBed, IconDoorExit } from '@tabler/icons-react';
import type { ActionTable } from '../shell/action/action-bar';
import type { Admission } from './admission.api';
import { Discharge } from './discharge';
import { MoveBed } from './move-bed';

export const admissionActions: ActionTable<AdmissionAction, Admission> = {
  moveBed: { label: 'admission:move.open', icon: IconBed, form: MoveBed },
  discharge: { label: 'admission:discharge.open', icon: IconDoorExit, form: Discharge },
};
