/** `to_decide`: waits for the reader's own decision, as the doctor who supports it or the director who approves it. */
export const NOTICE_ATTENTION = ['to_decide'] as const;
export type NoticeAttention = (typeof NOTICE_ATTENTION)[number];
