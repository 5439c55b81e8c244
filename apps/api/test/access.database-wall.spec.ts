import { jest } from '@jest/globals';

// The wall of the application falls: it narrows nothing any more. What is left is the wall of the database.
jest.unstable_mockModule('../src/platform/access/reach.js', () => ({ reach: () => 'true' }));
const { accessSuite } = await import('./access.suite.js');
const { attachmentSuite } = await import('./attachment.suite.js');
const { emergencySuite } = await import('./emergency-access.suite.js');
const { screeningSuite } = await import('./screening.suite.js');
const { startApi } = await import('./api.js');

accessSuite('the wall of the database alone', startApi);
emergencySuite('the wall of the database alone', startApi);
screeningSuite('the wall of the database alone', startApi);
attachmentSuite('the wall of the database alone', startApi);
