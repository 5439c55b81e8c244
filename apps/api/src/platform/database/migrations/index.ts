import { Foundation1763900000000 } from './1763900000000-foundation.js';
import { ListIndexes1764020000000 } from './1764020000000-list-indexes.js';
import { Compartments1764040000000 } from './1764040000000-compartments.js';
import { Walls1764050000000 } from './1764050000000-walls.js';
import { Sessions1764060000000 } from './1764060000000-sessions.js';
import { Sustained1764070000000 } from './1764070000000-sustained.js';
import { Audit1764080000000 } from './1764080000000-audit.js';
import { EmergencyAccess1764090000000 } from './1764090000000-emergency-access.js';
import { SecondFactor1764110000000 } from './1764110000000-second-factor.js';
import { Screening1764120000000 } from './1764120000000-screening.js';
import { SearchKeys1764130000000 } from './1764130000000-search-keys.js';
import { EmergencyLooks1764140000000 } from './1764140000000-emergency-looks.js';
import { LooksOfEmergency1764150000000 } from './1764150000000-looks-of-emergency.js';
import { OrderLedger1764155000000 } from './1764155000000-order-ledger.js';
import { LegalParameters1764160000000 } from './1764160000000-legal-parameters.js';
import { Attachments1764170000000 } from './1764170000000-attachments.js';
import { Reports1764190000000 } from './1764190000000-reports.js';
import { Absences1764220000000 } from './1764220000000-absences.js';
import { TermsOfAnotherLaw1764230000000 } from './1764230000000-terms-of-another-law.js';
import { Hearings1764240000000 } from './1764240000000-hearings.js';
import { AnsweredReports1764260000000 } from './1764260000000-answered-reports.js';
import { Alarms1764265000000 } from './1764265000000-alarms.js';
import { Digests1764266000000 } from './1764266000000-digests.js';
import { Notices1764270000000 } from './1764270000000-notices.js';
import { DrugTests1764280000000 } from './1764280000000-drug-tests.js';
import { ReportLists1764290000000 } from './1764290000000-report-lists.js';

/** Every migration in order. A new one is added at the end and never changed once it has been installed anywhere. */
export const MIGRATIONS = [
  Foundation1763900000000,
  ListIndexes1764020000000,
  Compartments1764040000000,
  Walls1764050000000,
  Sessions1764060000000,
  Sustained1764070000000,
  Audit1764080000000,
  EmergencyAccess1764090000000,
  SecondFactor1764110000000,
  Screening1764120000000,
  SearchKeys1764130000000,
  EmergencyLooks1764140000000,
  LooksOfEmergency1764150000000,
  OrderLedger1764155000000,
  LegalParameters1764160000000,
  Attachments1764170000000,
  Reports1764190000000,
  Absences1764220000000,
  TermsOfAnotherLaw1764230000000,
  Hearings1764240000000,
  AnsweredReports1764260000000,
  Alarms1764265000000,
  Digests1764266000000,
  Notices1764270000000,
  DrugTests1764280000000,
  ReportLists1764290000000,
];
