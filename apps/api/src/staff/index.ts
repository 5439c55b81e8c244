export { SESSION_GUARD, StaffModule } from './staff.module.js';
export { countAccounts } from './account.queries.js';
export { hashPassword } from './password.js';
