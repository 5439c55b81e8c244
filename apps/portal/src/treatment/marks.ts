import { ATTENDANCE } from '@najat/domain';
import { useState } from 'react';
import { latinDigits } from '../shell/formats/digits';
import type { Status } from './treatment.api';

export interface Mark {
  status: Status | null;
  note: string;
}

export type Marks = Readonly<Record<string, Mark>>;

const UNMARKED: Mark = { status: null, note: '' };

export const markOf = (marks: Marks, phaseId: string): Mark => marks[phaseId] ?? UNMARKED;

/** The place of the key, not what it writes: the same four keys serve an Arabic or Kurdish layout. */
const BY_CODE: Readonly<Record<string, Status>> = {
  KeyP: 'present',
  KeyL: 'late',
  KeyE: 'excused',
  KeyA: 'absent',
};

export const statusOfKey = ({ key, code }: { key: string; code: string }): Status | null =>
  BY_CODE[code] ??
  (/^[1-4]$/.test(latinDigits(key)) ? (ATTENDANCE[Number(latinDigits(key)) - 1] ?? null) : null);

export const useMarks = () => {
  const [marks, setMarks] = useState<Marks>({});
  const change = (phaseId: string, part: Partial<Mark>): void =>
    setMarks((before) => ({ ...before, [phaseId]: { ...markOf(before, phaseId), ...part } }));
  return {
    marks,
    mark: (phaseId: string, status: Status | null) => change(phaseId, { status }),
    note: (phaseId: string, note: string) => change(phaseId, { note }),
    /** Those who are marked already keep their mark. */
    restPresent: (phaseIds: readonly string[]) =>
      setMarks((before) => ({
        ...before,
        ...Object.fromEntries(
          phaseIds
            .filter((phaseId) => markOf(before, phaseId).status === null)
            .map((phaseId) => [phaseId, { ...markOf(before, phaseId), status: 'present' as const }]),
        ),
      })),
    isAny: Object.values(marks).some(({ status, note }) => status !== null || note !== ''),
  };
};
