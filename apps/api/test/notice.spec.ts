import { createHash } from 'node:crypto';
import { startApi, type Api, type User } from './api.js';
import { comeOfOwnAccord, noticed, REASONS, TRIED, type Noticed, type Voluntary } from './own-accord.js';
import { readPdf } from './pdf.reading.js';
import { admitted } from './steps.js';

interface Refused {
  readonly code?: string;
  readonly errors?: readonly { code: string; path?: string }[];
}

const WHO = { given: 'نادر', father: 'صباح', grandfather: 'عبد الأمير', sex: 'male' };

/** The one way out of a voluntary file to a court: reasoned, decided on by two more people, and by hand (Art. 40(4)). */
describe('the notice of Article 40', () => {
  let api: Api;
  let file: Voluntary;
  let manager: User;
  let doctor: User;
  let director: User;
  beforeAll(async () => {
    api = await startApi();
    file = await comeOfOwnAccord(api, WHO);
    manager = await api.as('case_manager');
    doctor = await api.as('practitioner', 0, 'medical');
    director = await api.as('centre_director');
  });
  afterAll(() => api.close());

  /** One more, whose bed is wanted again by the next. */
  const newcomer = async (): Promise<Voluntary> => {
    const come = await comeOfOwnAccord(api, undefined, 3);
    await api.asOwner('UPDATE placement SET to_at = now() WHERE admission_id = $1', [come.admissionId]);
    return come;
  };
  const propose = (user: User, change: object = {}, referralId = file.referralId) =>
    user.post<Noticed & Refused>(`/referrals/${referralId}/notices`, {
      courtId: api.places.courts[0],
      language: 'en',
      reasons: REASONS,
      tried: TRIED,
      ...change,
    });
  const act = (user: User, notice: Noticed, action: string, more: object = {}) =>
    user.post<Noticed & Refused>(`/notices/${notice.id}/${action}`, { version: notice.version, ...more });
  const withdrawn = (notice: Noticed) => act(manager, notice, 'withdraw');
  const codeOf = ({ body }: { body: Refused }) => body.errors?.[0]?.code ?? body.code;
  const waiting = async (user: User) => {
    const { body } = await user.get<{ items: { item: string; count: number }[] }>('/home');
    const list = await user.get<{ total: number }>('/notices?attention=to_decide');
    const count = body.items.find(({ item }) => item === 'notices_to_decide')?.count;
    expect(list.body.total).toBe(count ?? 0);
    return list.body.total;
  };

  it('says why in words, to a court there is, of nobody a court has sent', async () => {
    const { status, body } = await propose(manager, { reasons: 'Too short.', tried: 'No.' });
    expect([status, body.errors]).toEqual([
      422,
      [
        { code: 'notice.too_few_words', path: 'reasons' },
        { code: 'notice.too_few_words', path: 'tried' },
      ],
    ]);
    const nowhere = await propose(manager, { courtId: '019a0000-0000-7000-8000-000000000000' });
    expect(nowhere.body.errors).toEqual([{ code: 'notice.court_unknown', path: 'courtId' }]);
    const { referralId } = await admitted(api, { bed: 0 });
    expect(codeOf(await propose(manager, {}, referralId))).toBe('notice.voluntary_only');
    for (const role of ['court_clerk', 'intake_officer', 'centre_director', 'legal_officer'] as const)
      expect((await propose(await api.as(role))).status).toBe(403);
  });

  it('is decided on by two people who have not proposed it, each in their office and in their turn', async () => {
    const { body: own } = await propose(doctor);
    expect(codeOf(await act(doctor, own, 'support'))).toBe('notice.another_person_decides');
    expect((await act(manager, own, 'withdraw')).status).toBe(404);
    expect((await act(doctor, own, 'withdraw')).body.state).toBe('withdrawn');

    const notice = await noticed(api, file.referralId, 'proposed');
    expect(codeOf(await propose(manager))).toBe('notice.one_open');
    const trainer = await api.as('practitioner', 0, 'sport');
    expect(codeOf(await act(trainer, notice, 'support'))).toBe('notice.doctor_supports');
    expect((await act(manager, notice, 'support')).status).toBe(403);
    expect(codeOf(await act(director, notice, 'approve'))).toBe('record.wrong_state');
    expect(codeOf(await act(director, notice, 'issue'))).toBe('record.wrong_state');
    expect([await waiting(doctor), await waiting(director), await waiting(trainer)]).toEqual([1, 0, 0]);
    const { body: supported } = await act(doctor, notice, 'support');
    expect(codeOf(await act(doctor, notice, 'support'))).toBe('record.stale');
    expect([await waiting(doctor), await waiting(director)]).toEqual([0, 1]);
    const { body: approved } = await act(director, supported, 'approve');
    expect(approved).toMatchObject({ state: 'approved', actions: ['issue', 'decline'] });
    expect(await waiting(director)).toBe(1);
    expect((await withdrawn(approved)).body.state).toBe('withdrawn');
    expect(await waiting(director)).toBe(0);
  });

  it('is declined with a reason, and that is the end of it', async () => {
    const notice = await noticed(api, file.referralId, 'supported');
    expect((await act(director, notice, 'decline')).status).toBe(400);
    const { body } = await act(director, notice, 'decline', { words: 'Let us try once more.' });
    expect(body).toMatchObject({ state: 'declined', endWords: 'Let us try once more.', actions: [] });
    expect(codeOf(await act(director, body, 'approve'))).toBe('record.wrong_state');
  });

  it.each(['ar', 'ckb', 'en'])('is a letter of its own, frozen as it was issued (%s)', async (language) => {
    const { referralId } = await newcomer();
    const notice = await noticed(api, referralId, 'issued', language);
    const letter = async () => (await director.download(`/notices/${notice.id}/document`)).bytes;
    const first = await letter();
    expect(createHash('sha256').update(first).digest('hex')).toBe(notice.sha256);
    await api.asOwner(
      `UPDATE person SET given = 'X' WHERE id = (SELECT person_id FROM referral WHERE id = $1)`,
      [referralId],
    );
    await api.asOwner(`UPDATE centre SET letterhead_en = 'Another'`);
    expect(Buffer.compare(await letter(), first)).toBe(0);
    const { text } = await readPdf(first, language as 'ar');
    expect(text).toContain(REASONS);
    expect(text).toContain(TRIED);
    expect(text).toContain('40');
    const { body } = await api.nobody.get<object>(`/checks/${notice.checkNumber ?? ''}`);
    expect(Object.keys(body).sort()).toEqual(['number', 'sha256', 'submittedOn', 'superseded']);
    expect(body).toMatchObject({ number: notice.number, sha256: notice.sha256, superseded: false });
    // Once issued, a new one may follow, and nothing of this one changes.
    expect((await propose(manager, {}, referralId)).status).toBe(200);
    for (const change of [`reasons = repeat('x', 30)`, `state = 'withdrawn'`, `sha256 = NULL`])
      await expect(api.asOwner(`UPDATE notice SET ${change} WHERE id = $1`, [notice.id])).rejects.toThrow();
    await expect(api.asOwner('DELETE FROM notice_document')).rejects.toThrow();
  });

  it('is held to three people, to the file and to its words by the database', async () => {
    const { referralId } = await newcomer();
    const { id } = await noticed(api, referralId, 'proposed');
    const set = (change: string) => api.asOwner(`UPDATE notice SET ${change} WHERE id = $1`, [id]);
    const account = (username: string) => `(SELECT id FROM account WHERE username = '${username}')`;
    const support = (username: string) =>
      set(
        `state = 'supported', supported_by = ${account(username)}, supported_name = 'x', supported_at = now()`,
      );
    const approve = (username: string) =>
      set(`state = 'approved', approved_by = ${account(username)}, approved_name = 'x', approved_at = now(),
        number = 'n', check_code = '00000000'`);
    await expect(support('practitioner.sport')).rejects.toThrow('a notice is proposed');
    await expect(support('practitioner.medical.other')).rejects.toThrow('a notice is proposed');
    await expect(support('case-manager')).rejects.toThrow();
    await expect(approve('centre-director')).rejects.toThrow('notice_approved_whole');
    await expect(set(`reasons = repeat('x', 30)`)).rejects.toThrow();
    await expect(set(`state = 'issued'`)).rejects.toThrow();
    await support('practitioner.medical');
    await expect(approve('practitioner.medical')).rejects.toThrow();
    await expect(approve('centre-director.other')).rejects.toThrow('a notice is proposed');
    await approve('centre-director');
    await expect(set('approved_by = NULL, approved_name = NULL, approved_at = NULL')).rejects.toThrow();
    await expect(
      set(`state = 'withdrawn', ended_by = ${account('centre-director')}, ended_at = now()`),
    ).rejects.toThrow('notice_withdrawn_by_proposer');
    const { referralId: ofCourt } = await admitted(api, { bed: 1 });
    await expect(
      api.asOwner(
        `INSERT INTO notice (id, referral_id, admission_id, centre_id, court_id, language, reasons, tried, state,
           proposed_by, proposed_at)
         SELECT gen_random_uuid(), r.id, a.id, r.centre_id, r.court_id, 'ar', repeat('x', 30), repeat('x', 30),
           'proposed', ${account('case-manager')}, now()
         FROM referral r JOIN admission a ON a.referral_id = r.id WHERE r.id = $1`,
        [ofCourt],
      ),
    ).rejects.toThrow('notice_of_referral');
  });

  it('is told of in the history of the file, and whoever read it stands there too', async () => {
    const { referralId } = await newcomer();
    const { id } = await noticed(api, referralId, 'issued');
    const rows = await api.asOwner<{ action: string }>(
      `SELECT action FROM history WHERE subject_kind = 'notice' AND subject_id = $1 ORDER BY at, version`,
      [id],
    );
    expect(rows.map(({ action }) => action).filter((action) => action !== 'read')).toEqual([
      'propose',
      'support',
      'approve',
      'issue',
    ]);
    await (await api.as('auditor')).get(`/notices/${id}`);
    const reads = await api.asOwner(
      `SELECT 1 FROM history WHERE subject_kind = 'notice' AND subject_id = $1 AND action = 'read' AND actor_role = 'auditor'`,
      [id],
    );
    expect(reads.length).toBeGreaterThan(0);
  });

  it('follows from nothing by itself: a file without attendance has none', async () => {
    const { referralId } = await newcomer();
    const { body } = await manager.get<{ items: object[]; actions: string[] }>(
      `/referrals/${referralId}/notices`,
    );
    expect(body).toEqual({ items: [], actions: ['propose'] });
  });
});
