export { countHearings } from './hearing.queries.js';
export { Hearing } from './hearing.entity.js';
export { HearingModule } from './hearing.module.js';
