import { defineMachine } from '../machine/machine.js';

/** A paper of a case. One that was added by mistake is struck and stays on record; nothing is taken away. */
export const attachmentMachine = defineMachine({
  name: 'attachment',
  initial: 'kept',
  states: ['kept', 'struck'],
  settled: ['kept', 'struck'],
  actions: { strike: { from: ['kept'], to: 'struck' } },
});
export type AttachmentState = (typeof attachmentMachine)['states'][number];
export type AttachmentAction = keyof (typeof attachmentMachine)['actions'];
