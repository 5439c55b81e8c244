export { CourtModule } from './court.module.js';
