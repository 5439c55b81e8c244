import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccountListQuery, CreateAccount, EditAccount } from './account.dto.js';
import { AccountService } from './account.service.js';
import { AccountPage, AccountView, IssuedAccountView } from './account.view.js';
import { Me, type Actor } from '../platform/access/actor.js';
import { Can } from '../platform/access/declarations.js';
import { Answers } from '../platform/http/answers.js';
import { BasedOn } from '../platform/http/based-on.js';
import { RecordId } from '../platform/http/record-id.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Get()
  @Can('account.read')
  @Answers(AccountPage)
  list(@Me() actor: Actor, @Query() query: AccountListQuery): Promise<AccountPage> {
    return this.accounts.list(actor, query);
  }

  @Get(':id')
  @Can('account.read')
  @Answers(AccountView)
  find(@Me() actor: Actor, @RecordId() id: string): Promise<AccountView> {
    return this.accounts.find(actor, id);
  }

  @Post()
  @Can('account.create')
  @Answers(IssuedAccountView)
  create(@Me() actor: Actor, @Body() body: CreateAccount): Promise<IssuedAccountView> {
    return this.accounts.create(actor, body);
  }

  @Post(':id/edit')
  @Can('account.edit')
  @Answers(AccountView)
  edit(@Me() actor: Actor, @RecordId() id: string, @Body() body: EditAccount): Promise<AccountView> {
    return this.accounts.edit(actor, id, body);
  }

  @Post(':id/disable')
  @Can('account.disable')
  @Answers(AccountView)
  disable(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<AccountView> {
    return this.accounts.disable(actor, id, body.version);
  }

  @Post(':id/enable')
  @Can('account.enable')
  @Answers(AccountView)
  enable(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<AccountView> {
    return this.accounts.enable(actor, id, body.version);
  }

  @Post(':id/reset-password')
  @Can('account.resetPassword')
  @Answers(IssuedAccountView)
  resetPassword(
    @Me() actor: Actor,
    @RecordId() id: string,
    @Body() body: BasedOn,
  ): Promise<IssuedAccountView> {
    return this.accounts.resetPassword(actor, id, body.version);
  }

  @Post(':id/reset-second-factor')
  @Can('account.resetSecondFactor')
  @Answers(AccountView)
  resetSecondFactor(@Me() actor: Actor, @RecordId() id: string, @Body() body: BasedOn): Promise<AccountView> {
    return this.accounts.resetSecondFactor(actor, id, body.version);
  }
}
