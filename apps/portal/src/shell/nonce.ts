/** The nonce the page was answered with: what lets style elements in past the content security policy. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The library that keeps the page still behind a dialog reads it from here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
