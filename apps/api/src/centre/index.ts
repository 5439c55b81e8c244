export { Bed } from './bed.entity.js';
export { countBeds } from './centre.queries.js';
export { CentreModule } from './centre.module.js';
