export type DocumentLanguage = 'ar' | 'ckb' | 'en';

/** Several paragraphs where it holds line breaks. Drawn as it is written: nothing in it is markup. */
export type DocumentText = string;

export interface Fact {
  readonly label: DocumentText;
  readonly value: DocumentText;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: DocumentText }
  | { readonly kind: 'paragraph'; readonly text: DocumentText }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly kind: 'table';
      /** A number stands at the end of its column; that and whatever else is narrow is as wide as what is in it. */
      readonly columns: readonly {
        readonly title: DocumentText;
        readonly isNumber?: boolean;
        readonly isNarrow?: boolean;
      }[];
      readonly rows: readonly (readonly DocumentText[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly DocumentText[] };

export interface Signatory {
  readonly name: DocumentText;
  readonly capacity: DocumentText;
  /** The day of signing, as it is written. */
  readonly day: DocumentText;
}

/** The words around what a document says, in its language. */
export interface DocumentWords {
  readonly number: DocumentText;
  readonly day: DocumentText;
  readonly recipient: DocumentText;
  readonly subject: DocumentText;
  /** Holds `{page}` and `{pages}`. */
  readonly page: string;
}

/** A letter to a court, ready to be drawn: plain data, all words in its language. */
export interface CourtDocument {
  readonly language: DocumentLanguage;
  /** The instant the document is of, ISO text in UTC: the file names no other time. */
  readonly at: string;
  readonly letterhead: readonly DocumentText[];
  readonly title: DocumentText;
  readonly number: DocumentText;
  readonly day: DocumentText;
  readonly recipient: DocumentText;
  readonly subject: DocumentText;
  readonly blocks: readonly Block[];
  readonly signatories: readonly Signatory[];
  /**
   * Where anybody can ask whether the document is genuine: the address behind the QR code, and a sentence about it. Null
   * where there is nothing to ask, because the document is handed to nobody.
   */
  readonly check: { readonly address: string; readonly words: DocumentText } | null;
  readonly words: DocumentWords;
}
