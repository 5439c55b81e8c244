import {
  CHECK_CODE_BYTES,
  checkCode,
  checkConcluded,
  checkDraft,
  checkPresented,
  checkSignature,
  reportAuthor,
  reportMachine,
  reportNumber,
  signingCapacity,
  type Discipline,
  type ReportAction,
  type ReportContent,
  type ReportLanguage,
} from '@najat/domain';
import { createHash } from 'node:crypto';
import { moment, todayOf, workday, type Instant } from './calendar.js';
import { Pen } from './report-pen.js';
import { recordAnswer } from './report-answer.js';
import { say, saidFor, SENT_BACK, type Said } from './report-words.js';
import type { Frozen } from './reporting.js';
import type { Case, ReportSetting, Staff } from './reports.js';
import { advance, assertNone } from './rules.js';

export type Stage =
  'drafted' | 'sent_back' | 'being_signed' | 'all_signed' | 'signed' | 'approved' | 'submitted' | 'answered';

/**
 * Days before today on which each step is taken, and the hour of it; the hours follow each other too, for what would fall
 * on a weekend is done on one Thursday.
 */
const WHEN = {
  draft: [9, 8],
  present: [8, 9],
  sign: [7, 9.5],
  conclude: [6, 10.5],
  sendBack: [6, 11],
  approve: [5, 11.5],
  submit: [4, 12],
  answer: [2, 13],
} as const satisfies Partial<Record<ReportAction | 'draft', readonly [daysAgo: number, hour: number]>>;
type Step = keyof typeof WHEN;

const QUORUM = 3;

interface Signature {
  readonly by: Staff;
  readonly discipline: Discipline | null;
}

/** One report, from the draft to where it stands. */
export class ReportCourse {
  private readonly id: string;
  private readonly said: Said;
  private state = reportMachine.initial;
  private version = 1;
  private readonly signatures: Frozen['signatures'][number][] = [];
  private readonly pen: Pen;

  constructor(
    private readonly setting: ReportSetting,
    private readonly of: Case,
    private readonly language: ReportLanguage,
    private readonly numbers: Map<string, number>,
  ) {
    this.pen = new Pen(setting);
    this.id = setting.book.id(this.at('draft'));
    this.said = say(setting.book.random, of);
  }

  async live(stage: Stage): Promise<void> {
    await this.draft();
    if (stage === 'drafted') return;
    const content = await this.present();
    for (const signer of this.signers(stage)) await this.sign(signer);
    if (stage === 'sent_back') return this.sendBack();
    if (stage === 'being_signed' || stage === 'all_signed') return;
    const needed = this.of.kind === 'clinic' ? 1 : QUORUM;
    assertNone(checkConcluded(this.signatures.length, { needed, confirmed: false }));
    await this.act('conclude', this.of.manager);
    if (stage === 'signed') return;
    const approved = await this.approve(content);
    if (stage === 'approved') return;
    await this.submit(approved);
    if (stage === 'answered' && this.of.entries === 1) await this.answer(approved.number);
  }

  /** A committee is made of those who treat the person and the case manager; a clinic has its doctor. */
  private signers(stage: Stage): Signature[] {
    const { kind, medical, psychological, manager } = this.of;
    const doctor: Signature = { by: medical, discipline: 'medical' };
    if (kind === 'clinic') return stage === 'being_signed' ? [] : [doctor];
    if (stage === 'being_signed' || stage === 'sent_back') return [doctor];
    return [doctor, { by: psychological, discipline: 'psychological' }, { by: manager, discipline: null }];
  }

  private async draft(): Promise<void> {
    const { referralId, admissionId, centreId, kind, manager } = this.of;
    const { recommendation, recommendedDays } = this.said;
    assertNone(
      checkDraft({
        admissionKind: kind,
        kind: this.said.kind,
        recommendation,
        recommendedDays: recommendedDays ?? undefined,
      }),
    );
    await this.pen.insert('report', {
      id: this.id,
      referral_id: referralId,
      admission_id: admissionId,
      centre_id: centreId,
      author: reportAuthor(kind),
      kind: this.said.kind,
      language: this.language,
      state: this.state,
      compliance: this.said.compliance,
      recommendation,
      recommended_days: recommendedDays,
      words: saidFor(this.language, recommendation),
      drafted_by: manager.id,
      drafted_at: this.when('draft'),
    });
    await this.tell('draft', manager);
  }

  private async present(): Promise<ReportContent> {
    const { manager, centreId, referralId, kind } = this.of;
    assertNone(checkPresented(this.said));
    const { recommendation } = this.said;
    const on = todayOf(this.at('present'));
    const { facts } = await this.setting.reporting.about(
      { accountId: manager.id, role: manager.role, centreId },
      referralId,
      on,
      this.language,
    );
    const words = saidFor(this.language, recommendation);
    const content: ReportContent = {
      ...facts,
      ...this.said,
      author: reportAuthor(kind),
      language: this.language,
      words,
      corrects: null,
    };
    await this.pen.insert('report_content', {
      report_id: this.id,
      round: 1,
      centre_id: centreId,
      content,
      fixed_by: manager.id,
      fixed_at: this.when('present'),
    });
    const { periodFrom: period_from, periodTo: period_to } = content;
    await this.act('present', manager, { round: 1, period_from, period_to });
    return content;
  }

  private async sign({ by, discipline }: Signature): Promise<void> {
    const { kind, centreId } = this.of;
    const signer = { role: by.role, discipline, accountId: by.id };
    assertNone(checkSignature(kind, signer, []));
    const capacity = signingCapacity(kind, signer);
    const signedAt = this.when('sign', this.signatures.length);
    await this.pen.insert('report_signature', {
      report_id: this.id,
      round: 1,
      account_id: by.id,
      centre_id: centreId,
      name: by.name,
      capacity,
      discipline,
      signed_at: signedAt,
    });
    this.signatures.push({ name: by.name, capacity, discipline, signedAt });
    await this.act('sign', by, {}, this.signatures.length - 1);
  }

  private async sendBack(): Promise<void> {
    const { director, manager, centreId } = this.of;
    const { random } = this.setting.book;
    const by = random.chance(0.7) ? director : manager;
    await this.pen.insert('report_return', {
      report_id: this.id,
      round: 1,
      centre_id: centreId,
      words: random.pick(SENT_BACK),
      returned_by: by.id,
      returned_at: this.when('sendBack'),
    });
    await this.act('sendBack', by);
  }

  private async approve(content: ReportContent): Promise<Frozen> {
    const { director, centreId, centreCode } = this.of;
    const year = Number(todayOf(this.at('approve')).slice(0, 4));
    const series = `${centreId} ${String(year)}`;
    const running = (this.numbers.get(series) ?? 0) + 1;
    this.numbers.set(series, running);
    await this.pen.count(centreId, year, running);
    const number = reportNumber(centreCode, year, running);
    const digest = createHash('sha256').update(`check ${this.id}`).digest();
    const code = checkCode(digest.subarray(0, CHECK_CODE_BYTES));
    const approvedAt = this.when('approve');
    await this.act('approve', director, {
      number,
      check_code: code,
      approved_by: director.id,
      approved_name: director.name,
      approved_at: approvedAt,
    });
    return {
      content,
      number,
      checkCode: code,
      signatures: this.signatures,
      approvedName: director.name,
      approvedAt,
      submittedAt: this.when('submit'),
    };
  }

  /** Drawn as every letter is, and kept as bytes. */
  private async submit(approved: Frozen): Promise<void> {
    const { director, centreId } = this.of;
    const bytes = await this.setting.reporting.draw(approved);
    const sha256 = createHash('sha256').update(bytes).digest();
    await this.pen.insert('report_document', { report_id: this.id, centre_id: centreId, sha256, bytes });
    await this.act('submit', director, {
      submitted_by: director.id,
      submitted_at: this.when('submit'),
      submitted_on: todayOf(this.at('submit')),
      sha256,
    });
  }

  /** The court decides, as it was advised to, and its clerk says which report the decision answers. */
  private async answer(number: string): Promise<void> {
    await recordAnswer(this.setting, this.pen, this.of, number, [this.at('answer'), this.at('answer', 1)]);
    await this.act('answer', this.of.clerk);
  }

  private async act(
    action: Exclude<Step, 'draft'>,
    by: Staff,
    change: Readonly<Record<string, unknown>> = {},
    turn = 0,
  ): Promise<void> {
    this.state = advance(reportMachine, this.state, action);
    this.version += 1;
    await this.pen.change('report', this.id, { ...change, state: this.state, version: this.version });
    await this.tell(action, by, turn);
  }

  private at(step: Step, turn = 0): Instant {
    const [daysAgo, hour] = WHEN[step];
    const from = hour + turn / 3;
    return moment(this.setting.book.random, workday(this.setting.today - daysAgo), from, from);
  }

  private when(step: Step, turn = 0): string {
    return new Date(this.at(step, turn)).toISOString();
  }

  private tell(action: Step, by: Staff, turn = 0): Promise<void> {
    const isLegal = action === 'submit' || action === 'answer';
    return this.pen.tell(this.at(action, turn), by, {
      subject_kind: 'report',
      subject_id: this.id,
      referral_id: this.of.referralId,
      person_id: action === 'answer' ? null : this.of.personId,
      action,
      version: this.version,
      compartment: isLegal ? 'legal' : 'administrative',
    });
  }
}
