import { BasedOn } from '../platform/http/based-on.js';
import { Id, Nested, Prose, TextList, Whole } from '../platform/http/fields.js';

const LONGEST = 400;

export class LetterheadInLanguage {
  @Prose({
    nullable: true,
    max: LONGEST,
    description: 'Its own lines; without them the usual ones stand there',
  })
  own!: string | null;
  @TextList() usual!: string[];
  @TextList({ description: 'What stands beside it: the words before number and day' }) beside!: string[];
}

/** The head of the letters of a centre, in each language a line each. */
export class LetterheadView {
  @Id() centreId!: string;
  @Whole() version!: number;
  @Nested(() => LetterheadInLanguage) ar!: LetterheadInLanguage;
  @Nested(() => LetterheadInLanguage) ckb!: LetterheadInLanguage;
  @Nested(() => LetterheadInLanguage) en!: LetterheadInLanguage;
}

/** The whole head anew, as it stands on the form; a language left out has the usual lines again. */
export class EditLetterhead extends BasedOn {
  @Prose({ optional: true, max: LONGEST }) en?: string;
  @Prose({ optional: true, max: LONGEST }) ar?: string;
  @Prose({ optional: true, max: LONGEST }) ckb?: string;
}
