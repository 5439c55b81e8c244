import { Module } from '@nestjs/common';
import { CourtController } from './court.controller.js';

@Module({ controllers: [CourtController] })
export class CourtModule {}
