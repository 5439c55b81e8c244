import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '@najat/domain';

/** The only place that reads the machine's time. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's calendar day in Baghdad. */
  today(): Day {
    return dayOf(this.now().getTime());
  }
}
