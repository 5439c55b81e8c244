import { BED_STANDINGS, SEXES, type BedStanding, type Sex } from '@najat/domain';
import { OneOf, Reference, Text, Whole } from '../platform/http/fields.js';

export class BedListQuery {
  @OneOf(BED_STANDINGS, 'BedStanding', { optional: true }) standing?: BedStanding;
  @OneOf(SEXES, 'Sex', { optional: true }) sex?: Sex;
}

export class AddBeds {
  @Text({ max: 60 }) ward!: string;
  @OneOf(SEXES, 'Sex') sex!: Sex;
  @Reference({ max: 10, description: 'Put before each number, as the A in A-12' }) prefix!: string;
  @Whole({ min: 1, max: 9999 }) from!: number;
  @Whole({ min: 1, max: 9999 }) to!: number;
}
