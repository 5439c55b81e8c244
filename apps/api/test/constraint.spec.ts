import { startApi, type Api } from './api.js';
import { admitted, logged } from './steps.js';

/** The database is the last wall: each of these is tried past the API, straight on the tables. */
describe('the database refuses', () => {
  let api: Api;
  let referral: string;
  let admission: string;
  let waiting: string;
  beforeAll(async () => {
    api = await startApi();
    const stay = await admitted(api, { bed: 0, orderedDaysAgo: 30, arrivedDaysAgo: 20 });
    referral = stay.referralId;
    admission = stay.admission.id;
    waiting = (await logged(api)).id;
    await admitted(api, { bed: 1, orderedDaysAgo: 30, arrivedDaysAgo: 20 });
  });
  afterAll(() => api.close());

  const refusal = async (sql: string): Promise<string> => {
    const text = sql
      .replaceAll(':referral', `'${referral}'`)
      .replaceAll(':admission', `'${admission}'`)
      .replaceAll(':waiting', `'${waiting}'`);
    try {
      await api.asOwner(text);
      return 'nothing';
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code?: string };
      return constraint ?? code ?? 'something';
    }
  };

  it.each([
    [
      'two people in one bed',
      `UPDATE placement SET bed_id = (SELECT bed_id FROM placement WHERE referral_id = :referral AND to_at IS NULL)
       WHERE referral_id <> :referral AND to_at IS NULL`,
      'placement_bed_once|placement_open_bed',
    ],
    [
      'one person in two residences',
      `UPDATE admission SET identity_id = (SELECT identity_id FROM admission WHERE id = :admission) WHERE id <> :admission`,
      'admission_one_residence',
    ],
    [
      'the admission of somebody whom the order does not name',
      `UPDATE admission SET person_id = (SELECT person_id FROM referral WHERE id = :waiting) WHERE id = :admission`,
      'admission_of_referral',
    ],
    [
      'a voluntary file of somebody whom a court has sent',
      `UPDATE referral SET legal_basis = 'ART40_VOLUNTARY', court_id = NULL WHERE id = :waiting`,
      'referral_person_of_regime|23502',
    ],
    [
      'a second admission of one referral',
      `UPDATE admission SET referral_id = :referral WHERE id <> :admission`,
      'admission_referral_once',
    ],
    [
      'a bed of another centre',
      `UPDATE placement SET centre_id = (SELECT id FROM centre WHERE code = 'BBB') WHERE admission_id = :admission`,
      'placement_bed_of_centre',
    ],
    [
      'an occupied bed without an admission',
      `UPDATE placement SET admission_id = NULL WHERE admission_id = :admission`,
      'placement_occupied_by_admission',
    ],
    [
      'time that runs backwards in a bed',
      `UPDATE placement SET to_at = from_at - interval '1 hour' WHERE admission_id = :admission`,
      'placement_forward|22000',
    ],
    [
      'a discharge before the arrival',
      `UPDATE admission SET state = 'discharged', discharged_on = admitted_on - 1, discharge_reason = 'DIED', outcome = 'died' WHERE id = :admission`,
      'admission_discharge_after|22000',
    ],
    [
      'half a discharge',
      `UPDATE admission SET state = 'discharged' WHERE id = :admission`,
      'admission_discharge_whole',
    ],
    [
      'a completion without the decision of the court',
      `UPDATE admission SET state = 'discharged', discharged_on = admitted_on + 1, discharge_reason = 'COMPLETED_ABSTINENT', outcome = 'completed' WHERE id = :admission`,
      'admission_decision_needed',
    ],
    [
      'a decision of another file',
      `UPDATE admission SET decision_id = (SELECT id FROM order_entry WHERE referral_id = :waiting LIMIT 1) WHERE id = :admission`,
      'admission_decision',
    ],
    [
      'the admission of somebody whom no verified order covers',
      `INSERT INTO admission (id, referral_id, person_id, centre_id, legal_basis, kind, state, admitted_on, admitted_at)
       SELECT gen_random_uuid(), id, person_id, centre_id, legal_basis, 'clinic', 'active', logged_on, now()
       FROM referral WHERE id = :waiting`,
      'admission_live_order',
    ],
    [
      'a correction of what comes after it',
      `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, note, corrects, recorded_by, recorded_at)
       SELECT gen_random_uuid(), id, 2, 'correction', ordered_on, 'x', 2, logged_by, now() FROM referral WHERE id = :waiting`,
      'order_entry_corrects_earlier',
    ],
    [
      'a correction that does not say why',
      `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, corrects, recorded_by, recorded_at)
       SELECT gen_random_uuid(), id, 2, 'correction', ordered_on, 1, logged_by, now() FROM referral WHERE id = :waiting`,
      'order_entry_correction_says_why',
    ],
    [
      'a correction of nothing',
      `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, note, recorded_by, recorded_at)
       SELECT gen_random_uuid(), id, 2, 'correction', ordered_on, 'x', logged_by, now() FROM referral WHERE id = :waiting`,
      'order_entry_correction_whole',
    ],
    [
      'a transfer to no court',
      `INSERT INTO order_entry (id, referral_id, number, kind, decided_on, recorded_by, recorded_at)
       SELECT gen_random_uuid(), id, 2, 'transfer_of_court', ordered_on, logged_by, now() FROM referral WHERE id = :waiting`,
      'order_entry_transfer_names_court',
    ],
    [
      'the verification of an entry by whoever wrote it',
      `INSERT INTO order_verification (entry_id, referral_id, recorded_by, verified_by, verified_at)
       SELECT id, referral_id, recorded_by, recorded_by, now() FROM order_entry WHERE referral_id = :waiting`,
      'order_verification_two_people',
    ],
    [
      'a term of two standings on one day',
      `INSERT INTO term_phase SELECT (jsonb_populate_record(t, jsonb_build_object('since', t.since + 1))).*
       FROM term_phase t WHERE referral_id = :referral AND until IS NULL`,
      'term_phase_once|428C9',
    ],
    [
      'verification by whoever logged it',
      `UPDATE referral SET verified_by = logged_by, verified_at = now() WHERE id = :waiting`,
      'referral_two_people',
    ],
    [
      'a verified state without a verifier',
      `UPDATE referral SET state = 'verified' WHERE id = :waiting`,
      'referral_verified_first',
    ],
    [
      'a voluntary file with a court',
      `UPDATE referral SET legal_basis = 'ART40_VOLUNTARY' WHERE id = :waiting`,
      'referral_voluntary_has_no_court',
    ],
    [
      'an order without a number',
      `UPDATE referral SET order_number = NULL WHERE id = :waiting`,
      'referral_order_has_number',
    ],
    [
      'an order of tomorrow',
      `UPDATE referral SET ordered_on = logged_on + 1 WHERE id = :waiting`,
      'referral_ordered_before_logged',
    ],
    [
      'a withdrawal without a reason',
      `UPDATE referral SET state = 'withdrawn' WHERE id = :waiting`,
      'referral_end_told',
    ],
    ['an unknown state', `UPDATE referral SET state = 'lost' WHERE id = :waiting`, 'referral_state_check'],
    [
      'an unknown article',
      `UPDATE referral SET legal_basis = 'ART99' WHERE id = :waiting`,
      'referral_legal_basis_check',
    ],
    [
      'a birth in the future',
      `UPDATE person SET birth_date = current_date + 400, birth_precision = 'day'`,
      'person_birth_past',
    ],
    [
      'a birth of no known precision',
      `UPDATE person SET birth_date = '1990-01-01', birth_precision = NULL`,
      'person_birth_whole',
    ],
    [
      'a national number that is none',
      `UPDATE person SET national_number = '12'`,
      'person_national_number_check',
    ],
    [
      'one national number for two',
      `UPDATE person SET national_number = '000000000001'`,
      'person_national_number_once',
    ],
    [
      'a second phase of one discipline',
      `UPDATE phase SET discipline = 'sport' WHERE admission_id = :admission`,
      'phase_discipline_once',
    ],
    [
      'a running phase without goals',
      `UPDATE phase SET state = 'in_progress', started_on = current_date WHERE admission_id = :admission`,
      'phase_planned_whole',
    ],
    [
      'an end without its day',
      `UPDATE phase SET state = 'discontinued', end_reason = 'refused' WHERE admission_id = :admission`,
      'phase_ended',
    ],
    [
      'an end without its reason',
      `UPDATE phase SET state = 'discontinued', ended_on = current_date WHERE admission_id = :admission`,
      'phase_discontinued_why',
    ],
    [
      'a clerk without a court',
      `UPDATE account SET court_id = NULL WHERE role = 'court_clerk'`,
      'account_seat',
    ],
    [
      'a practitioner without a discipline',
      `UPDATE account SET discipline = NULL WHERE role = 'practitioner'`,
      'account_seat',
    ],
    ['two accounts of one name', `UPDATE account SET username = 'x'`, 'account_username_once'],
    ['two beds of one label', `UPDATE bed SET label = 'A-1'`, 'bed_label_once'],
    [
      'an entry numbered twice',
      `INSERT INTO order_entry SELECT gen_random_uuid(), referral_id, number, kind, court_id, reference, decided_on, term_days, judge, note, recorded_by, recorded_at FROM order_entry`,
      'order_entry_number_once',
    ],
  ])('%s', async (_what, sql, constraint) => {
    expect(constraint.split('|')).toContain(await refusal(sql));
  });
});
