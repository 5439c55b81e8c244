export { DrugTest, DrugTestResult } from './drug-test.entity.js';
export { DrugTestModule } from './drug-test.module.js';
export { testsBetween } from './drug-test.queries.js';
