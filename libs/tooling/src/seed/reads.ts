import { DISCIPLINES, type Discipline } from '@najat/domain';
import type { Admission } from './admission.js';
import type { Actor } from './book.js';
import { moment, type DayNumber } from './calendar.js';

/** What was opened of a file: a part of it, as the API names it in the history. */
interface Look {
  readonly kind: 'referral' | 'person' | 'admission' | 'phase' | 'plan';
  readonly id: string;
  readonly compartment: 'legal' | 'administrative' | 'clinical';
}

/** Older looks than these are not made up: the pages that show them begin with the last week. */
const DAYS = 10;

/** The phases and the plan of a stay, as far as there is something to open. */
export interface Parts {
  readonly phases: readonly { readonly id: string; readonly discipline: Discipline }[];
  readonly plan: { readonly id: string; readonly since: DayNumber } | null;
}

/** What the staff of the centre opened of a resident's file in the last days. */
export class Reads {
  private readonly files: { admission: Admission; parts: Parts }[] = [];

  /** Kept until everything else has happened, so that the looks change nothing else that is drawn. */
  keep(admission: Admission, parts: Parts): void {
    if (admission.file.course.fate === 'resident') this.files.push({ admission, parts });
  }

  write(): void {
    for (const { admission, parts } of this.files) lookInto(admission, parts);
  }
}

function lookInto(admission: Admission, parts: Parts): void {
  const { file, today } = admission;
  const { random } = file.book;
  const { centre, admitted, court } = file.course;
  const discipline = random.pick(DISCIPLINES);
  const { intake, manager, director, practitioners } = centre;
  const readers: readonly (readonly [Actor, number])[] = [
    [practitioners[discipline], 50],
    [manager, 25],
    [random.pick(intake), 15],
    [director, 6],
    ...(court === null ? [] : [[court.clerk, 4] as const]),
  ];
  const first = Math.max(admitted + 1, today - DAYS);
  for (let day = first; day < today; day += random.whole(3, 7))
    sitDown(admission, random.weighted(readers), day, looksOf(admission, parts, discipline, day));
}

type Looks = Readonly<Record<'file' | 'stay' | 'phase' | 'person' | 'plan', Look | null>>;

function looksOf(
  { file, id }: Admission,
  { phases, plan }: Parts,
  discipline: Discipline,
  day: DayNumber,
): Looks {
  const phase = phases.find((each) => each.discipline === discipline);
  return {
    file: { kind: 'referral', id: file.id, compartment: 'legal' },
    stay: { kind: 'admission', id, compartment: 'administrative' },
    phase: phase === undefined ? null : { kind: 'phase', id: phase.id, compartment: 'clinical' },
    person: { kind: 'person', id: file.person.id, compartment: 'administrative' },
    plan:
      plan === null || plan.since >= day
        ? null
        : { kind: 'plan', id: plan.id, compartment: 'administrative' },
  };
}

/** What somebody of each role has a reason to open, in the order in which the pages lead there. */
function opened({ role }: Actor, { file, stay, phase, person, plan }: Looks): readonly (Look | null)[] {
  switch (role) {
    case 'court_clerk':
      return [file];
    case 'practitioner':
      return [stay, phase];
    case 'case_manager':
      return [stay, file, plan];
    case 'centre_director':
      return [stay, phase, person];
    default:
      return [file, stay];
  }
}

/** One sitting: some minutes of a working day, a part of the file after the other. */
function sitDown({ file }: Admission, actor: Actor, day: DayNumber, looks: Looks): void {
  const { random } = file.book;
  let at = moment(random, day, 8, 15);
  for (const look of opened(actor, looks)) {
    if (look === null) continue;
    const { kind, id, compartment } = look;
    const ofCase = kind === 'person' ? {} : { referralId: file.id };
    const personId = file.person.id;
    file.book.tell({ at, actor, kind, id, ...ofCase, personId, action: 'read', version: 0, compartment });
    at += random.whole(20, 400) * 1000;
  }
}
