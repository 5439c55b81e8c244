/** Mutants that change nothing anybody could notice, and why. One that is noticed after all may not stand here. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'history, SELECT, najat_court_clerk, najat_directorate, najat_legal_officer: also to najat_intake_officer':
    'the role reads every change of a file it reaches, of whatever compartment',
  'history, SELECT, najat_court_clerk, najat_directorate, najat_legal_officer: also to najat_practitioner':
    'the role reads every change of a file it reaches, of whatever compartment',
  'history, SELECT, najat_court_clerk, najat_directorate, najat_legal_officer: also to najat_case_manager':
    'the role reads every change of a file it reaches, of whatever compartment',
  'history, SELECT, najat_court_clerk, najat_directorate, najat_legal_officer: also to najat_centre_director':
    'the role reads every change of a file it reaches, of whatever compartment',
  'history, SELECT, najat_court_clerk, najat_directorate, najat_legal_officer: also to najat_practitioner_emergency':
    'the role reads every change of a file it reaches, of whatever compartment',
  'history, SELECT, najat_court_clerk, najat_directorate, najat_legal_officer: also to najat_centre_director_emergency':
    'the role reads every change of a file it reaches, of whatever compartment',
  'emergency_access, UPDATE, najat_centre_director: rows → true':
    'what they become is asked of the same rows, and the role may change no column that says whose the row is',
  'second_factor, SELECT, najat_auditor, najat_case_manager, najat_centre_director, najat_court_clerk, najat_directorate, najat_intake_officer, najat_legal_officer, najat_practitioner, najat_system_admin: not to najat_system_admin':
    'the role reaches more by another policy',
  'known_device: disabled': 'none but the program holds any privilege, and it reaches every row',
  'centre, UPDATE, najat_centre_director: what they may become → true':
    'a centre cannot be made another one: its id is not theirs to write',
  'digest: disabled': 'none but the program holds any privilege, and it reaches every row',
  'recovery_code: disabled': 'none but the program holds any privilege, and it reaches every row',
  'second_step: disabled': 'none but the program holds any privilege, and it reaches every row',
  'najat_emergency_cases: of any account':
    'of others, a caller is told only of accesses to files within their own reach',
  'history, SELECT, najat_practitioner (history_of_session): rows → without referral_id IS NULL':
    'ids are unique over all tables, and no row about a session is of a file',
  "history, SELECT, najat_practitioner (history_of_session): rows → without subject_kind = 'session'::text":
    'ids are unique over all tables, so only a row about a session has the id of one',
  'person, ALL, najat_owner: what they may become → true':
    'a keeper of the owner’s has said what for before such a row is added',
  'referral, ALL, najat_owner: what they may become → true':
    'a keeper of the owner’s has said what for before such a row is added',
  'admission, ALL, najat_owner: what they may become → true':
    'a keeper of the owner’s has said what for before such a row is added',
  'placement, UPDATE, najat_court_clerk: what they may become → true':
    'the role may change no column that says whose the row is',
  'admission, SELECT, najat_directorate: also to najat_legal_officer':
    'the stays of files of courts, which the role reaches by the files',
  'order_entry, ALL, najat_owner: also to najat_auditor':
    'the role reaches every file, and by it every entry; it holds no other privilege on them',
  'referral, SELECT, najat_court_clerk: also to najat_directorate':
    'a file with a court is none of Article 40, and the role reaches every such file',
  'referral, SELECT, najat_court_clerk: also to najat_legal_officer':
    'a file with a court is none of Article 40, and the role reaches every such file',
  'sign_in, ALL, najat_auditor, najat_case_manager, najat_centre_director, najat_court_clerk, najat_directorate, najat_intake_officer, najat_legal_officer, najat_practitioner, najat_system_admin: what they may become → true':
    'the role may change no column that says whose the row is',
  'sign_in, ALL, najat_auditor, najat_case_manager, najat_centre_director, najat_court_clerk, najat_directorate, najat_intake_officer, najat_legal_officer, najat_practitioner, najat_system_admin: not to najat_system_admin':
    'the role reaches more by another policy',
  "screening, SELECT, najat_practitioner: rows → without discipline = 'medical'::text":
    'every screening is of the medical discipline, by a constraint of the table',
  "screening, INSERT, najat_practitioner: what they may become → without discipline = 'medical'::text":
    'every screening is of the medical discipline, by a constraint of the table',
  "screening, UPDATE, najat_practitioner: rows → without discipline = 'medical'::text":
    'every screening is of the medical discipline, by a constraint of the table',
  "screening, UPDATE, najat_practitioner: what they may become → without discipline = 'medical'::text":
    'every screening is of the medical discipline, by a constraint of the table',
  'screening, UPDATE, najat_practitioner: what they may become → true':
    'the role may change no column that says whose the row is',
  'screening, UPDATE, najat_practitioner: what they may become → without centre_id = ( SELECT najat_centre() AS najat_centre)':
    'the role may change no column that says whose the row is',
  'screening, UPDATE, najat_practitioner: what they may become → without discipline = ( SELECT najat_discipline() AS najat_discipline':
    'the role may change no column that says whose the row is',
  'drug_test, UPDATE, najat_practitioner: what they may become → true':
    'the role may change no column that says whose the row is',
  'drug_test, UPDATE, najat_practitioner: what they may become → without centre_id = ( SELECT najat_centre() AS najat_centre)':
    'the role may change no column that says whose the row is',
  'drug_test, UPDATE, najat_practitioner: what they may become → without discipline = ( SELECT najat_discipline() AS najat_discipline':
    'the role may change no column that says whose the row is',
  'drug_test, ALL, najat_owner: what they may become → true':
    'a keeper of the owner’s has said what for before such a row is added',
  "history, SELECT, najat_practitioner (history_of_drug_test): rows → without subject_kind = 'drugTest'::text":
    'ids are unique over all tables, so only a row about a drug test has the id of one',
  'absence, UPDATE, najat_case_manager, najat_intake_officer: what they may become → true':
    'a role may change the last day of an absence and that it is struck, and no column that says whose it is',
  'absence, ALL, najat_owner: what they may become → true':
    'the keeper of the facts says what for before any absence is added, so the owner always has a purpose then',
  'hearing, UPDATE, najat_court_clerk: what they may become → true':
    'the role may change no column that says whose the row is',
  'hearing, ALL, najat_owner: what they may become → true':
    'a keeper of the owner’s has said what for before such a row is added',
  'screening, ALL, najat_owner: what they may become → true':
    'a keeper of the owner’s has said what for before such a row is added',
  "history, SELECT, najat_practitioner (history_of_screening): rows → without subject_kind = 'screening'::text":
    'ids are unique over all tables, so only a row about a screening has the id of one',
  "history, SELECT, najat_practitioner (history_of_screening): rows → without action <> 'read'::text":
    'one policy of the role lets these rows through and another holds the rest back; both ask this',
  'history, SELECT, najat_practitioner (history_of_screening): rows → without EXISTS ( SELECT 1 FROM screening seen WHERE (seen.id = histo':
    'one policy of the role lets these rows through and another holds the rest back; both ask this',
  'history, SELECT, najat_case_manager, najat_court_clerk, najat_directorate, najat_intake_officer, najat_legal_officer, najat_system_admin: not to najat_court_clerk':
    'the role reads the legal compartment alone',
  'history, SELECT, najat_case_manager, najat_court_clerk, najat_directorate, najat_intake_officer, najat_legal_officer, najat_system_admin: not to najat_directorate':
    'the role reads the legal compartment alone',
  'history, SELECT, najat_case_manager, najat_court_clerk, najat_directorate, najat_intake_officer, najat_legal_officer, najat_system_admin: not to najat_legal_officer':
    'the role reads the legal compartment alone',
  'attachment, UPDATE, najat_case_manager, najat_intake_officer: what they may become → true':
    'the role may change no column that says whose the row is',
  'attachment, UPDATE, najat_case_manager, najat_intake_officer: what they may become → without added_by = ( SELECT najat_account() AS najat_account)':
    'the role may change no column that says whose the row is',
  'attachment, UPDATE, najat_case_manager, najat_intake_officer: what they may become → without EXISTS ( SELECT 1 FROM referral seen WHERE (seen.id = attach':
    'the role may change no column that says whose the row is',
  'attachment, UPDATE, najat_court_clerk: what they may become → true':
    'the role may change no column that says whose the row is',
  "attachment, UPDATE, najat_court_clerk: what they may become → without compartment = 'legal'::text":
    'the role may change no column that says whose the row is',
  'attachment, UPDATE, najat_court_clerk: what they may become → without added_by = ( SELECT najat_account() AS najat_account)':
    'the role may change no column that says whose the row is',
  'attachment, UPDATE, najat_court_clerk: what they may become → without EXISTS ( SELECT 1 FROM referral seen WHERE (seen.id = attach':
    'the role may change no column that says whose the row is',
  'person_key: disabled': 'the owner reads every key, no role reads any, and who adds one may add every one',
  'person_key: not forced':
    'the owner reads every key, no role reads any, and who adds one may add every one',
  'notice, UPDATE, najat_centre_director, najat_practitioner: what they may become → true':
    'a notice stays where it is, and with whoever proposed it, whatever somebody would make of it',
  'notice, UPDATE, najat_case_manager: what they may become → true':
    'a notice stays where it is, and with whoever proposed it, whatever somebody would make of it',
  'notice, UPDATE, najat_case_manager: what they may become → without centre_id = ( SELECT najat_centre() AS najat_centre)':
    'a notice stays where it is, and with whoever proposed it, whatever somebody would make of it',
  'notice, UPDATE, najat_case_manager: what they may become → without proposed_by = ( SELECT najat_account() AS najat_account)':
    'a notice stays where it is, and with whoever proposed it, whatever somebody would make of it',
  'notice, UPDATE, najat_case_manager: rows → without centre_id = ( SELECT najat_centre() AS najat_centre)':
    'nobody proposes one in another centre than their own',
  'report, UPDATE, najat_court_clerk: what they may become → true':
    'what was handed in stays so, by a trigger of the table, and no other column says whose the row is',
  "report, UPDATE, najat_court_clerk: what they may become → without state = ANY (ARRAY['submitted'::text, 'answered'::text])":
    'what was handed in stays so, by a trigger of the table, and no other column says whose the row is',
  'report, UPDATE, najat_court_clerk: what they may become → without EXISTS ( SELECT 1 FROM referral seen WHERE (seen.id = report':
    'the role may change no column that says whose the row is',
  'report, UPDATE, najat_intake_officer: what they may become → true':
    'what was handed in stays so, by a trigger of the table, and no other column says whose the row is',
  "report, UPDATE, najat_intake_officer: what they may become → without state = ANY (ARRAY['submitted'::text, 'answered'::text])":
    'what was handed in stays so, by a trigger of the table, and no other column says whose the row is',
  'report, UPDATE, najat_intake_officer: what they may become → without centre_id = ( SELECT najat_centre() AS najat_centre)':
    'the role may change no column that says whose the row is',
  'report, UPDATE, najat_case_manager, najat_centre_director, najat_practitioner: what they may become → true':
    'the role may change no column that says whose the row is',
};
