/** A transaction on behalf of nobody: the database does not ask who it is for. */
export const opening = (mode: string): string => `START TRANSACTION ${mode}`;
