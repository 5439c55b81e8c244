export { Screening } from './screening.entity.js';
export { ScreeningModule } from './screening.module.js';
