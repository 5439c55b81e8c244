export { countFollowUps } from './reintegration.queries.js';
export { ReintegrationModule } from './reintegration.module.js';
