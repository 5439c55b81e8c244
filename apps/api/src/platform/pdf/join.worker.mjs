import { setPriority } from 'node:os';
import { PDFDocument } from '@cantoo/pdf-lib';

// Requests come first, as in the thread that draws.
if (process.platform === 'linux') setPriority(10);

/**
 * Copies the pages of files of our own, one file after the other, into a new one.
 * @param {{ parts: readonly Uint8Array[], name: string }} task
 * @returns {Promise<Uint8Array>}
 */
export default async function join({ parts, name }) {
  try {
    const whole = await PDFDocument.create();
    whole.setTitle(name);
    for (const part of parts) {
      const one = await PDFDocument.load(part, { updateMetadata: false });
      for (const page of await whole.copyPages(one, one.getPageIndices())) whole.addPage(page);
    }
    return await whole.save();
  } catch {
    // The library quotes what it stumbles over, which is personal and belongs in no log.
    throw new Error('Documents could not be joined');
  }
}
