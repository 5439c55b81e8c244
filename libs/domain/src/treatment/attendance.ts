/** How a person attended one session. Late counts as attended; excused counts neither way. */
export const ATTENDANCE = ['present', 'late', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCE)[number];

export const SESSION_KINDS = ['individual', 'group'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export type AttendanceCounts = Record<Attendance, number>;

/**
 * Share of sessions attended, 0 to 1: (present + late) ÷ (all but excused).
 * Undefined when nothing counts yet, so that "no session" is never read as "never came".
 */
export function attendanceRate(counts: AttendanceCounts): number | undefined {
  const expected = counts.present + counts.late + counts.absent;
  return expected === 0 ? undefined : (counts.present + counts.late) / expected;
}
