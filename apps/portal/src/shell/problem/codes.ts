import type { ErrorCode, FieldCode } from '@najat/domain';
import type { Catalogues } from '../i18n/catalogues';

type Underscored<Code extends string> = Code extends `${infer Head}.${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Code;
type Words<Given extends Record<Needed, string>, Needed extends string> = Given;

/** Does not compile while a code of the domain has no words. */
export type ProblemWords = Words<Catalogues['problem'], Underscored<ErrorCode>>;
export type FieldWords = Words<Catalogues['field'], FieldCode>;
