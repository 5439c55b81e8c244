import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// Requests come first: on Linux a priority is the thread's own, elsewhere it would slow the whole process.
if (process.platform === 'linux') setPriority(10);

const template = readFileSync(new URL('./document.typ', import.meta.url), 'utf8');
let compiler;

/** What the compiler remembers of the documents before the last few is of no use to the next one. */
const REMEMBERED = 4;

/**
 * Draws one document as an archive file, PDF/A-2a.
 * @param {{ document: string, fonts: readonly string[] }} task the layout as JSON, and the files of the font
 * @returns {Uint8Array}
 */
export default function draw({ document, fonts }) {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
  });
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { document } });
    if (compiled.result === null) throw new Error('The template does not compile');
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2a' });
  } catch (error) {
    // The compiler quotes the text it stumbles over, which is personal and belongs in no log.
    throw new Error(`A document could not be drawn: ${reasonOf(error)}`);
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  const text = error instanceof Error ? error.message : '';
  return /could not be displayed/.test(text) ? 'a sign the font lacks' : 'the compiler refused it';
}
