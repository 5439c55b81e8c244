import type { Role } from '../access/roles.js';
import type { Compartment } from '../history/history.js';

/** What a paper is: an order, decision or request; a letter to or from a court; any other letter of the centre. */
export const ATTACHMENT_KINDS = ['order', 'court_letter', 'centre_letter'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** What is taken in, told by the content of a file and never by its name. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Why a paper was struck; `other` only together with words. */
export const STRIKE_REASONS = ['wrong_file', 'unreadable', 'duplicate', 'other'] as const;
export type StrikeReason = (typeof STRIKE_REASONS)[number];

/** Which part of the file a paper belongs to: what passed between court and centre is legal, the rest the centre's own. */
export const attachmentCompartment = (kind: AttachmentKind): Compartment =>
  kind === 'centre_letter' ? 'administrative' : 'legal';

/** The kinds somebody of `role` may add: nobody adds what they could not read afterwards. */
export function attachmentKindsOf(role: Role): AttachmentKind[] {
  return ATTACHMENT_KINDS.filter((kind) => role !== 'court_clerk' || attachmentCompartment(kind) === 'legal');
}
