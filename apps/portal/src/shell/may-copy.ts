/** A browser hands out its clipboard only over a secure connection; without one the text is read and typed. */
export const mayCopy = (): boolean => window.isSecureContext && 'clipboard' in navigator;
