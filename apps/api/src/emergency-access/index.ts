export { countEmergencyAccesses } from './emergency-access.queries.js';
export { EmergencyAccess } from './emergency-access.entity.js';
export { EmergencyAccessModule } from './emergency-access.module.js';
