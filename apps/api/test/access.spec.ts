import { accessSuite } from './access.suite.js';
import { startApi } from './api.js';

accessSuite('both walls', startApi);
