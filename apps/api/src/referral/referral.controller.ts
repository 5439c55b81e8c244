import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AcceptReferral,
  CorrectEntry,
  DeclineReferral,
  LogOrder,
  RecordDecision,
  ReferralListQuery,
  WeighCorrection,
  WeighDecision,
  WeighOrder,
  WithdrawReferral,
} from './referral.dto.js';
import { EntryWarningService } from './entry-warning.service.js';
import { LedgerService } from './ledger.service.js';
import { ReferralService } from './referral.service.js';
import { ReferralPage, ReferralView } from './referral.view.js';
import { EntryWarnings, LawfulTermView } from './term.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Timeline } from '../platform/history/timeline.js';
import { Answers } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { EntryNumber, RecordId } from '../platform/http/record-id.js';

@ApiTags('referrals')
@Controller('referrals')
export class ReferralController {
  constructor(
    private readonly referrals: ReferralService,
    private readonly ledger: LedgerService,
    private readonly warnings: EntryWarningService,
  ) {}

  @Get()
  @Can('referral.read')
  @Answers(ReferralPage)
  list(@Me() actor: Actor, @Query() query: ReferralListQuery): Promise<ReferralPage> {
    return this.referrals.list(actor, query);
  }

  @Post()
  @Can('referral.log')
  @Answers(ReferralView)
  log(@Me() actor: Actor, @Body() body: LogOrder): Promise<ReferralView> {
    return this.referrals.log(actor, body);
  }

  @Post('warnings')
  @Can('referral.log')
  @Answers(EntryWarnings)
  weighOrder(@Me() actor: Actor, @Body() body: WeighOrder): Promise<EntryWarnings> {
    return this.warnings.order(actor, body);
  }

  @Post(':id/decisions/warnings')
  @Can('referral.recordDecision')
  @Answers(EntryWarnings)
  weighDecision(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: WeighDecision,
  ): Promise<EntryWarnings> {
    return this.warnings.decision(actor, id, body);
  }

  @Post(':id/entries/:number/corrections/warnings')
  @Can('referral.correctEntry')
  @Answers(EntryWarnings)
  weighCorrection(
    @Me() actor: Actor,
    @RecordId() id: string,
    @EntryNumber() number: number,
    @Body() body: WeighCorrection,
  ): Promise<EntryWarnings> {
    return this.warnings.correction(actor, id, number, body);
  }

  @Get(':id')
  @Can('referral.read')
  @Answers(ReferralView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<ReferralView> {
    return this.referrals.find(actor, id);
  }

  @Get(':id/timeline')
  @Can('referral.read')
  @Answers(Timeline)
  timeline(@Me() actor: Actor, @RecordId() id: string): Promise<Timeline> {
    return this.referrals.timeline(actor, id);
  }

  @Post(':id/verify')
  @Can('referral.verify')
  @Answers(ReferralView)
  verify(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReferralView> {
    return this.referrals.act(actor, id, 'verify', body.version, body);
  }

  @Post(':id/accept')
  @Can('referral.accept')
  @Answers(ReferralView)
  accept(@Me() actor: Actor, @RecordId() id: string, @Body() body: AcceptReferral): Promise<ReferralView> {
    return this.referrals.act(actor, id, 'accept', body.version, body);
  }

  @Post(':id/decline')
  @Can('referral.decline')
  @Answers(ReferralView)
  decline(@Me() actor: Actor, @RecordId() id: string, @Body() body: DeclineReferral): Promise<ReferralView> {
    return this.referrals.act(actor, id, 'decline', body.version, body);
  }

  @Post(':id/withdraw')
  @Can('referral.withdraw')
  @Answers(ReferralView)
  withdraw(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: WithdrawReferral,
  ): Promise<ReferralView> {
    return this.referrals.act(actor, id, 'withdraw', body.version, body);
  }

  @Post(':id/record-non-arrival')
  @Can('referral.recordNonArrival')
  @Answers(ReferralView)
  recordNonArrival(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReferralView> {
    return this.referrals.act(actor, id, 'recordNonArrival', body.version, body);
  }

  @Post(':id/reopen')
  @Can('referral.reopen')
  @Answers(ReferralView)
  reopen(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<ReferralView> {
    return this.referrals.act(actor, id, 'reopen', body.version, body);
  }

  @Get(':id/term')
  @Can('referral.read')
  @Answers(LawfulTermView)
  term(@Me() actor: Actor, @RecordId() id: string): Promise<LawfulTermView> {
    return this.referrals.term(actor, id);
  }

  @Post(':id/decisions')
  @Can('referral.recordDecision')
  @Answers(ReferralView)
  recordDecision(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: RecordDecision,
  ): Promise<ReferralView> {
    return this.ledger.recordDecision(actor, id, body);
  }

  @Post(':id/entries/:number/corrections')
  @Can('referral.correctEntry')
  @Answers(ReferralView)
  correct(
    @Me() actor: Actor,
    @RecordId() id: string,
    @EntryNumber() number: number,
    @Body() body: CorrectEntry,
  ): Promise<ReferralView> {
    return this.ledger.correct(actor, id, number, body);
  }

  @Post(':id/entries/:number/verify')
  @Can('referral.verifyEntry')
  @Answers(ReferralView)
  verifyEntry(
    @Me() actor: Actor,
    @RecordId() id: string,
    @EntryNumber() number: number,
    @Body() body: BasedOn,
  ): Promise<ReferralView> {
    return this.ledger.verify(actor, id, number, body.version);
  }
}
