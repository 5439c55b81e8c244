export { reportBeforeCourt } from './before-court.js';
export { letterheadOf } from './report.facts.js';
export { countReports } from './report.list.js';
export { readDocument } from './report.queries.js';
export { ReportModule } from './report.module.js';
export { ReportService } from './report.service.js';
export { nameOf, nextNumber } from './signing.js';
export { WORDS as REPORT_WORDS } from './words/index.js';
