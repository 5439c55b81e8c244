export { reportBeforeCourt } from './before-court.js';
export { readDocument } from './report.queries.js';
export { ReportModule } from './report.module.js';
export { ReportService } from './report.service.js';
