export { workOf } from './worklist.queries.js';
export { WorklistModule } from './worklist.module.js';
