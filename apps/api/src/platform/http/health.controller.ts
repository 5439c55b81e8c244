import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.js';
import { Flag, Text } from './fields.js';
import { Public } from '../access/declarations.js';
import { Config } from '../config/config.js';
import { Db } from '../database/db.js';

export class HealthView {
  @Text() status!: string;
  @Flag({ description: 'The data are synthetic' }) demo!: boolean;
  @Flag({ description: 'Roles that reach everything are held to a second factor' })
  secondFactorRequired!: boolean;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  /** 200 when the API can serve: it has its database. */
  @Get()
  @Public()
  @Answers(HealthView)
  async health(): Promise<HealthView> {
    await this.db.read(undefined, (tx) => tx.query('SELECT 1'));
    const secondFactorRequired = this.config.SECOND_FACTOR === 'required';
    return { status: 'ok', demo: this.config.DEMO, secondFactorRequired };
  }
}
