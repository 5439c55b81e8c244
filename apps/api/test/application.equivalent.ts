/** Holes in the wall of the application that let nothing through, and why. One that does may not stand here. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'admission/admission.queries.ts readSummary()':
    'the row it belongs to was read within the same reach just before',
  'reintegration/reintegration.queries.ts followUpsOf()':
    'the row it belongs to was read within the same reach just before',
  'reintegration/reintegration.queries.ts readFollowUp()':
    'the follow-up was locked within the same reach just before',
  'reintegration/reintegration.queries.ts planOf()':
    'the row it belongs to was read within the same reach just before',
  'audit/audit.queries.ts conditionsOf()': 'whoever may read the history reads all of it',
  'audit/audit.queries.ts listPeriods()': 'whoever may read the history reads all of it',
  'audit/audit.queries.ts sealedPeriods()': 'whoever may read the history reads all of it',
  'staff/account.queries.ts conditionsOf()': 'whoever may read accounts reads every one',
  'treatment/phase.queries.ts phasesOf()': 'the row it belongs to was read within the same reach just before',
  'emergency-access/emergency-access.queries.ts listEmergencyAccesses()':
    'whoever lists accesses reaches the files they were made to',
  'emergency-access/emergency-access.queries.ts readEmergencyAccess()':
    'whoever reads it reaches its file, or had it open until this very request',
  'emergency-access/emergency-access.queries.ts ownEmergencyAccesses() 2':
    'the query asks for the account itself besides',
  'emergency → whatever is asked of the file':
    'no query that says which file a row is of asks for more than is read of an open one',
  'legal/holiday.service.ts list()':
    'whoever may ask this of the law may ask it of every figure and every day',
  'legal/holiday.service.ts remove()':
    'whoever may ask this of the law may ask it of every figure and every day',
  'legal/legal-parameter.service.ts lock()':
    'whoever may ask this of the law may ask it of every figure and every day',
  'legal/legal.queries.ts conditionsOf()':
    'whoever may ask this of the law may ask it of every figure and every day',
  'legal/legal.queries.ts readParameter()':
    'whoever may ask this of the law may ask it of every figure and every day',
  'referral/open-cases.ts openOnes()':
    'it is asked for legal officers alone, who reach every case of a court, and the query leaves out the rest itself',
  'GET /courts': 'every role may read courts',
  'GET /centres': 'every role may read centres',
  'POST /sessions': 'the handler refuses whoever has no discipline by itself',
  'screening/screening.queries.ts screeningsOf()':
    'the stay has been asked for by the same permission before its screenings are',
  'screening/screening.queries.ts readScreening()':
    'it answers who has just recorded or changed the very row',
  'notice/notice.queries.ts noticesOf()':
    'the file has been asked for by the same permission before its notices are',
  'notice/issue.service.ts approvedNotice()':
    'what is drawn is kept only once the notice is locked within the same reach',
  'report/submission.service.ts approvedReport()':
    'what is drawn is kept only once the report is locked within the same reach',
};
