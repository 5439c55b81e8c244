/** Hands what was downloaded to the browser as a file. */
export const keepFile = (
  { blob, fileName }: { blob: Blob; fileName: string | null },
  otherwise: string,
): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName ?? otherwise;
  link.click();
  URL.revokeObjectURL(link.href);
};
