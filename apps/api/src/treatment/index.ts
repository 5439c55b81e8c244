export { Phase, PhaseNote } from './phase.entity.js';
export { countPhases } from './phase.queries.js';
export { PhaseService } from './phase.service.js';
export { Attendance, AttendanceNote, Session } from './session.entity.js';
export { TreatmentModule } from './treatment.module.js';
