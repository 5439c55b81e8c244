export { Admission, DischargeNote } from './admission.entity.js';
export { countAdmissions } from './admission.queries.js';
export { AdmissionModule } from './admission.module.js';
export { AdmissionService } from './admission.service.js';
export { AdmissionView } from './admission.view.js';
