import { Id, Text } from './fields.js';

/** A centre or court by its name in the three languages; the portal shows the one it is in. */
export class PlaceView {
  @Id() id!: string;
  @Text() nameEn!: string;
  @Text() nameAr!: string;
  @Text() nameCkb!: string;
}

/** SQL of a place as JSON, or null when `alias` has no row. */
export const placeSql = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en,
     'nameAr', ${alias}.name_ar, 'nameCkb', ${alias}.name_ckb) END`;
