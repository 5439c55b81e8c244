import type { Sex } from '@najat/domain';
import type { Instant } from './calendar.js';
import type { Course } from './course.js';
import type { Bed, Centre } from './house.js';
import type { Random } from './random.js';

interface Need {
  readonly course: Course;
  readonly from: Instant;
  readonly to: Instant;
  readonly order: number;
}

const NEVER = Number.POSITIVE_INFINITY;

function needsOf(course: Course): Need[] {
  if (course.kind === 'clinic') return [];
  if (course.fate === 'logged' || course.fate === 'verified' || course.fate === 'declined') return [];
  if (course.fate === 'withdrawn') return [];
  const gone = course.fate === 'not_arrived' ? course.endedAt : (course.leftAt ?? NEVER);
  const first = { course, from: course.acceptedAt, to: course.movedAt ?? gone, order: 0 };
  return course.movedAt === null ? [first] : [first, { course, from: course.movedAt, to: gone, order: 1 }];
}

/** When each bed is free again. */
class Ward {
  private readonly freeAt = new Map<Bed, Instant>();

  constructor(
    private readonly random: Random,
    private readonly beds: readonly Bed[],
  ) {}

  give(from: Instant, to: Instant): Bed {
    const start = this.random.whole(0, this.beds.length - 1);
    for (let offset = 0; offset < this.beds.length; offset += 1) {
      const bed = this.beds[(start + offset) % this.beds.length];
      if (bed === undefined || (this.freeAt.get(bed) ?? 0) > from) continue;
      this.freeAt.set(bed, to);
      return bed;
    }
    throw new Error('More people than beds: ask for a smaller population');
  }
}

/** Gives every course its bed or beds: in the order of time, one bed to one person. */
export function giveBeds(random: Random, courses: readonly Course[]): void {
  const wards = new Map<Centre, Record<Sex, Ward>>();
  const wardsOf = (centre: Centre): Record<Sex, Ward> => {
    const known = wards.get(centre);
    if (known !== undefined) return known;
    const made = { male: new Ward(random, centre.beds.male), female: new Ward(random, centre.beds.female) };
    wards.set(centre, made);
    return made;
  };
  const needs = courses.flatMap(needsOf).sort((a, b) => a.from - b.from || a.order - b.order);
  for (const { course, from, to } of needs) {
    course.beds.push(wardsOf(course.centre)[course.sex].give(from, to));
  }
}
