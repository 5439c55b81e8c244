import { Injectable } from '@nestjs/common';
import type { Origin } from './origin.js';
import { SecondFactors, wrongCode } from './second-factors.js';
import { findSecondStep } from './second-step.js';
import type { SecondStep } from './session.dto.js';
import { SessionService, type Opened } from './session.service.js';
import { Attempts } from './sign-in-limit.js';
import { Db } from '../platform/database/db.js';

@Injectable()
export class SecondStepService {
  constructor(
    private readonly db: Db,
    private readonly attempts: Attempts,
    private readonly factors: SecondFactors,
    private readonly sessions: SessionService,
  ) {}

  /** The code after the password. A wrong one is counted before it is refused. */
  async take({ token, code }: SecondStep, origin: Origin): Promise<Opened> {
    const { username } = await this.db.read(undefined, (tx) => findSecondStep(tx, token, ''));
    const attempt = { username, origin };
    return this.attempts.counted(attempt, 'code', async () => {
      const opened = await this.db.internalWrite(undefined, async (tx) => {
        const { id, accountId } = await findSecondStep(tx, token, 'FOR UPDATE OF s');
        if (await this.factors.use(tx, accountId, code)) {
          await tx.query('UPDATE second_step SET used_at = $2 WHERE id = $1', [id, tx.now]);
          return this.sessions.openFor(tx, accountId, attempt);
        }
        await tx.query('UPDATE second_step SET failures = failures + 1 WHERE id = $1', [id]);
        return undefined;
      });
      if (opened === undefined) throw wrongCode();
      return opened;
    });
  }
}
