import { COURT_KINDS, GOVERNORATE_CODES, type CourtKind, type Governorate } from '@najat/domain';
import { Flag, ListOf, OneOf, Text } from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

export class CourtView extends PlaceView {
  @OneOf(COURT_KINDS, 'CourtKind') kind!: CourtKind;
  @OneOf(GOVERNORATE_CODES, 'Governorate') governorate!: Governorate;
  @Text() jurisdiction!: string;
  @Flag() active!: boolean;
}

/** Courts are a reference list of at most a few hundred, answered whole. */
export class CourtList {
  @ListOf(() => CourtView) items!: CourtView[];
}
