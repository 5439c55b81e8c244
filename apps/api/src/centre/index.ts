export { Bed } from './bed.entity.js';
export { CentreModule } from './centre.module.js';
