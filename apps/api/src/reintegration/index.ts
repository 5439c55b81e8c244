export { ReintegrationModule } from './reintegration.module.js';
