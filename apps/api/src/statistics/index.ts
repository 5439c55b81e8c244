export { countCases } from './statistics.queries.js';
export { StatisticsModule } from './statistics.module.js';
