import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller.js';
import { HistoryService } from './history.service.js';
import { Sealing } from './sealing.js';
import { PersonModule } from '../person/index.js';

@Module({
  imports: [PersonModule],
  controllers: [HistoryController],
  providers: [HistoryService, Sealing],
})
export class HistoryModule {}
