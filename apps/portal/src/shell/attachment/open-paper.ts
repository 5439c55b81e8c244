/** A paper that can be drawn, page by page. */
export interface OpenPaper {
  readonly pages: number;
  draw(page: number, canvas: HTMLCanvasElement): Promise<void>;
  close(): void;
}

/** Wide enough to read small print when it is drawn three times as large. */
const WIDTH = 1800;

async function openPicture(content: Blob): Promise<OpenPaper> {
  // As the telephone was held, not as its sensor saw it.
  const picture = await createImageBitmap(content, { imageOrientation: 'from-image' });
  return {
    pages: 1,
    draw: (_page, canvas) => {
      const scale = Math.min(1, WIDTH / picture.width);
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
    close: () => picture.close(),
  };
}

/** Draws a PDF by ourselves: a telephone has nothing to show one in a page, and a program of its own may run what is in it. */
async function openPdf(content: Blob): Promise<OpenPaper> {
  const [{ getDocument, GlobalWorkerOptions }, { default: worker }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  GlobalWorkerOptions.workerSrc = worker;
  const task = getDocument({
    data: await content.arrayBuffer(),
    // None of it is fetched from anywhere, and none of it is a program.
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: false,
    enableXfa: false,
  });
  const paper = await task.promise;
  return {
    pages: paper.numPages,
    draw: async (number, canvas) => {
      const page = await paper.getPage(number);
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: WIDTH / width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    close: () => void task.destroy(),
  };
}

export const openPaper = (content: Blob, mediaType: string): Promise<OpenPaper> =>
  mediaType === 'application/pdf' ? openPdf(content) : openPicture(content);
