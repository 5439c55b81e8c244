/** A letter of a name in a PDF may be written as its number: `/J#61vaScript`. */
export const plainNames = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
