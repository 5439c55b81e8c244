export { NoticeModule } from './notice.module.js';
export { countNotices } from './notice.queries.js';
