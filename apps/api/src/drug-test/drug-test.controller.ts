import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddTestResults, RecordDrugTest, StrikeDrugTest } from './drug-test.dto.js';
import { DrugTestService } from './drug-test.service.js';
import { DrugTestList, DrugTestView } from './drug-test.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('drug tests')
@Controller()
export class DrugTestController {
  constructor(private readonly tests: DrugTestService) {}

  @Get('admissions/:id/drug-tests')
  @Can('drugTest.read')
  @Answers(DrugTestList)
  ofAdmission(@Me() actor: Actor, @RecordId() id: string): Promise<DrugTestList> {
    return this.tests.ofAdmission(actor, id);
  }

  @Post('admissions/:id/drug-tests')
  @Can('drugTest.record')
  @Answers(DrugTestView)
  record(@Me() actor: Actor, @RecordId() id: string, @Body() body: RecordDrugTest): Promise<DrugTestView> {
    return this.tests.record(actor, id, body);
  }

  @Post('drug-tests/:id/add-results')
  @Can('drugTest.record')
  @Answers(DrugTestView)
  addResults(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: AddTestResults,
  ): Promise<DrugTestView> {
    return this.tests.addResults(actor, id, body);
  }

  @Post('drug-tests/:id/strike')
  @Can('drugTest.strike')
  @Answers(DrugTestView)
  strike(@Me() actor: Actor, @RecordId() id: string, @Body() body: StrikeDrugTest): Promise<DrugTestView> {
    return this.tests.strike(actor, id, body);
  }
}
