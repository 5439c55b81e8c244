import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Bed } from './bed.entity.js';
import { CentreController } from './centre.controller.js';
import { CentreService } from './centre.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Bed])],
  controllers: [CentreController],
  providers: [CentreService],
})
export class CentreModule {}
