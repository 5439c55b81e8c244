import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DrugTestController } from './drug-test.controller.js';
import { DrugTest, DrugTestResult } from './drug-test.entity.js';
import { DrugTestService } from './drug-test.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DrugTest, DrugTestResult])],
  controllers: [DrugTestController],
  providers: [DrugTestService],
})
export class DrugTestModule {}
