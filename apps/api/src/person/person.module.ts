import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonController } from './person.controller.js';
import { Person, PersonKey } from './person.entity.js';
import { PersonService } from './person.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Person, PersonKey])],
  controllers: [PersonController],
  providers: [PersonService],
  exports: [PersonService],
})
export class PersonModule {}
