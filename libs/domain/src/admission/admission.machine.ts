import { defineMachine } from '../machine/machine.js';

/** One course of residence or attendance, from arrival to discharge. */
export const admissionMachine = defineMachine({
  name: 'admission',
  initial: 'active',
  states: ['active', 'discharged'],
  settled: ['discharged'],
  actions: {
    moveBed: { from: ['active'], to: 'active' },
    recordAbsence: { from: ['active'], to: 'active' },
    recordReturn: { from: ['active'], to: 'active' },
    strikeAbsence: { from: ['active'], to: 'active' },
    discharge: { from: ['active'], to: 'discharged' },
  },
});
export type AdmissionState = (typeof admissionMachine)['states'][number];
export type AdmissionAction = keyof (typeof admissionMachine)['actions'];
