export { SESSION_GUARD, StaffModule } from './staff.module.js';
export { hashPassword } from './password.js';
