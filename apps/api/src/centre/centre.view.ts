import {
  BED_STANDINGS,
  bedMachine,
  GOVERNORATE_CODES,
  SEXES,
  type BedStanding,
  type BedState,
  type Governorate,
  type Sex,
} from '@najat/domain';
import { Flag, Id, Instant, ListOf, Nested, OneOf, Text, TextList, Whole } from '../platform/http/fields.js';
import { PlaceView } from '../platform/http/place.view.js';

export class CentreView extends PlaceView {
  @Text() code!: string;
  @OneOf(GOVERNORATE_CODES, 'Governorate') governorate!: Governorate;
  @Text() jurisdiction!: string;
  @Flag() active!: boolean;
}

/** Centres are a reference list, answered whole. */
export class CentreList {
  @ListOf(() => CentreView) items!: CentreView[];
}

/** Who a bed is given to now; the name is for the staff of the centre alone. */
export class BedPlacementView {
  @OneOf(['reserved', 'occupied'], 'PlacementKind') kind!: 'reserved' | 'occupied';
  @Id() referralId!: string;
  @Id({ nullable: true }) admissionId!: string | null;
  @Text() caseNumber!: string;
  @Text() personName!: string;
  @Instant() fromAt!: string;
}

export class BedView {
  @Id() id!: string;
  @Text() ward!: string;
  @Text() label!: string;
  @OneOf(SEXES, 'Sex') sex!: Sex;
  @OneOf(bedMachine.states, 'BedState') state!: BedState;
  @OneOf(BED_STANDINGS, 'BedStanding') standing!: BedStanding;
  @Nested(() => BedPlacementView, { nullable: true }) placement!: BedPlacementView | null;
  @Whole() version!: number;
  @TextList() actions!: string[];
}

export class CapacityView {
  @Whole({ description: 'Beds in service' }) inService!: number;
  @Whole() occupied!: number;
  @Whole() reserved!: number;
  @Whole({ description: 'In service and given to nobody' }) free!: number;
  @Whole() outOfService!: number;
}

export class BedList {
  @ListOf(() => BedView) items!: BedView[];
  @Nested(() => CapacityView) capacity!: CapacityView;
  @Flag({ description: 'The reader may add beds' }) canAdd!: boolean;
}

export class CentreBedsView {
  @Nested(() => PlaceView) centre!: PlaceView;
  @Whole() beds!: number;
}

/** How many beds each centre has; centres are a reference list, answered whole. */
export class BedsByCentre {
  @ListOf(() => CentreBedsView) items!: CentreBedsView[];
  @Whole({ description: 'Beds in all these centres' }) total!: number;
}
