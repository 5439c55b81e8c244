import { accessSuite } from './access.suite.js';
import { attachmentSuite } from './attachment.suite.js';
import { emergencySuite } from './emergency-access.suite.js';
import { screeningSuite } from './screening.suite.js';
import { startWithoutPolicies } from './without-policies.js';

accessSuite('the wall of the application alone', startWithoutPolicies);
emergencySuite('the wall of the application alone', startWithoutPolicies);
screeningSuite('the wall of the application alone', startWithoutPolicies);
attachmentSuite('the wall of the application alone', startWithoutPolicies);
