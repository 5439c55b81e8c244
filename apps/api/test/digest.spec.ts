import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { DigestService } from '../src/digest/digest.service.js';
import { startApi, type Api } from './api.js';
import { dayAgo, logged, today } from './steps.js';

interface Account {
  readonly id: string;
  readonly version: number;
  readonly email: string | null;
  readonly language: string;
}

/** The text of a mail: its parts are in base64. */
function readMail(eml: string) {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(eml) ?? [];
  const parts = eml.split(`--${boundary}`).filter((part) => /base64/i.test(part));
  const bodies = parts.map((part) =>
    Buffer.from(part.split('\r\n\r\n').slice(1).join(''), 'base64').toString('utf8'),
  );
  return { head: eml.split('\r\n\r\n')[0] ?? '', text: bodies[0] ?? '', html: bodies[1] ?? '' };
}

/** One e-mail a person and day, counted behind that person's own walls, and naming nobody. */
describe('the digest of the day', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ DIGEST_HOUR: '0' });
  });
  afterAll(() => api.close());

  const round = (): Promise<void> => api.part(DigestService).round();
  const outbox = async () => {
    const folder = join(api.files, 'outbox');
    const names = await readdir(folder).catch(() => []);
    return Promise.all(names.map(async (name) => readMail(await readFile(join(folder, name), 'utf8'))));
  };
  const rows = () =>
    api.asOwner<{ username: string; state: string; attempts: number; items: object[] }>(
      `SELECT a.username, d.state, d.attempts, d.items FROM digest d JOIN account a ON a.id = d.account_id
       ORDER BY a.username`,
    );
  const address = (username: string, email: string | null, language = 'en') =>
    api.asOwner('UPDATE account SET email = $2, language = $3 WHERE username = $1', [
      username,
      email,
      language,
    ]);
  const clear = () => api.asOwner('DELETE FROM digest');

  it('is asked for by an administrator, who sees a wrong address at its field', async () => {
    const admin = await api.as('system_admin');
    const base = { username: 'new.auditor', displayName: 'New auditor', role: 'auditor' };
    const wrong = await admin.post<{ errors: object[] }>('/accounts', { ...base, email: 'nobody' });
    expect([wrong.status, wrong.body.errors]).toEqual([400, [{ path: 'email', code: 'not_an_email' }]]);
    const { status, body } = await admin.post<{ account: Account }>('/accounts', {
      ...base,
      email: 'auditor@example.org',
      language: 'ckb',
    });
    expect([status, body.account]).toMatchObject([200, { email: 'auditor@example.org', language: 'ckb' }]);
    const { body: edited } = await admin.post<Account>(`/accounts/${body.account.id}/edit`, {
      displayName: 'New auditor',
      role: 'auditor',
      version: 1,
    });
    expect(edited).toMatchObject({ email: null, language: 'ar' });
  });

  it('tells nobody else an address', async () => {
    const seen = await api.asOwner<{ grantee: string }>(
      `SELECT grantee FROM information_schema.column_privileges
       WHERE table_name = 'account' AND column_name = 'email' AND grantee LIKE 'najat\\_%' AND privilege_type = 'SELECT'
       ORDER BY 1`,
    );
    expect(seen.map(({ grantee }) => grantee)).toEqual(['najat_app', 'najat_owner', 'najat_system_admin']);
  });

  it('goes once to whoever has an address and something due, in their language and without a name', async () => {
    const { id, caseNumber } = await logged(api, { orderedOn: dayAgo(31), termDays: 30 });
    const intake = await api.as('intake_officer');
    await intake.post(`/referrals/${id}/verify`, { version: 1 });
    await logged(api, { orderedOn: dayAgo(1), termDays: 30 });
    await address('court-clerk', 'clerk@example.org', 'ar');
    await address('intake-officer', 'intake@example.org');
    await address('case-manager.other', 'other@example.org');
    await round();
    await round();
    const states = (await rows()).map(({ username, state }) => [username, state]);
    expect(states).toEqual([
      ['case-manager.other', 'nothing_due'],
      ['court-clerk', 'sent'],
      ['intake-officer', 'sent'],
    ]);
    const mails = await outbox();
    expect(mails).toHaveLength(2);
    const english = mails.find(({ head }) => head.includes('intake@example.org'));
    const arabic = mails.find(({ head }) => head.includes('clerk@example.org'));
    expect(english?.text).toContain('Orders to verify: 1');
    expect(english?.text).toContain('http');
    expect(arabic?.text).toContain('قرارات بانتظار التحقق: 1');
    expect(arabic?.html).toContain('dir="rtl"');
    const [person] = await api.asOwner<{ given: string }>(
      'SELECT p.given FROM person p JOIN referral r ON r.person_id = p.id WHERE r.id = $1',
      [id],
    );
    for (const { head, text, html } of mails) {
      const whole = head + text + html;
      expect(whole).not.toContain(caseNumber);
      expect(whole).not.toContain(person?.given);
    }
  });

  it('says of itself the same as the home of that person', async () => {
    const [clerk] = (await rows()).filter(({ username }) => username === 'court-clerk');
    const { body } = await (
      await api.as('court_clerk')
    ).get<{ items: { item: string; count: number }[] }>('/home');
    for (const line of clerk?.items as { item: string; count: number }[])
      expect(body.items).toContainEqual(expect.objectContaining(line));
  });

  it('is made once, also when two processes are at it', async () => {
    await clear();
    const other = await api.again({ DIGEST_HOUR: '0' });
    await Promise.all([round(), round()]);
    await other.close();
    expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['nothing_due', 0],
      ['sent', 1],
      ['sent', 1],
    ]);
    // The same mail is the same file.
    expect(await outbox()).toHaveLength(2);
  });

  it('waits for its hour, and what was not sent by midnight is given up', async () => {
    await clear();
    await api.asOwner(
      `INSERT INTO digest (account_id, day, state, items, next_at)
       SELECT id, $1::date - 1, 'waiting', '[{"item":"terms_held","count":1}]', now() FROM account WHERE username = 'court-clerk'`,
      [today()],
    );
    await round();
    const [yesterday] = await api.asOwner<{ state: string }>('SELECT state FROM digest WHERE day < $1', [
      today(),
    ]);
    expect(yesterday?.state).toBe('given_up');
  });

  it('goes to a server when one is named, and is tried again when that is away', async () => {
    await clear();
    const taken: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        stream.resume().on('end', () => {
          taken.push(...session.envelope.rcptTo.map((to) => to.address));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.server.address() as AddressInfo;
    const away = await api.again({ DIGEST_HOUR: '0', SMTP_URL: 'smtp://127.0.0.1:1' });
    await away.close();
    const waiting = (await rows()).filter(({ state }) => state === 'waiting');
    expect(waiting.map(({ attempts }) => attempts)).toEqual([1, 1]);
    await api.asOwner(`UPDATE digest SET next_at = now() WHERE state = 'waiting'`);
    const there = await api.again({ DIGEST_HOUR: '0', SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
    await there.close();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    expect(taken.sort()).toEqual(['clerk@example.org', 'intake@example.org']);
    expect((await rows()).map(({ state }) => state)).toEqual(['nothing_due', 'sent', 'sent']);
  });

  it('is held to one a person and day by the database', async () => {
    await expect(
      api.asOwner(
        `INSERT INTO digest (account_id, day, state, items, next_at)
         SELECT account_id, day, 'nothing_due', '[]', now() FROM digest LIMIT 1`,
      ),
    ).rejects.toThrow('digest_once');
  });
});
