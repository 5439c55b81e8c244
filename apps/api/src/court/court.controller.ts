import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CourtList, CourtView } from './court.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Db } from '../platform/database/db.js';
import { Answers } from '../platform/http/answers.js';

@ApiTags('courts')
@Controller('courts')
export class CourtController {
  constructor(private readonly db: Db) {}

  @Get()
  @Can('court.read')
  @Answers(CourtList)
  list(@Me() actor: Actor): Promise<CourtList> {
    return this.db.read(actor, async (tx) => ({
      items: await tx.query<CourtView>(
        `SELECT id, name_en AS "nameEn", name_ar AS "nameAr", name_ckb AS "nameCkb", kind, governorate, jurisdiction, active
         FROM court ORDER BY governorate, name_en LIMIT 2000`,
      ),
    }));
  }
}
