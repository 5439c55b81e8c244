export { Attachment } from './attachment.entity.js';
export { AttachmentModule } from './attachment.module.js';
