import type { NoticeWords } from './words.js';

export const en: NoticeWords = {
  title: 'Notice under Article 40(4) of Law 50 of 2017',
  subject: '{name} does not keep to the treatment programme',
  heading: {
    file: 'The person',
    reasons: 'What has not been kept to',
    tried: 'What the centre has tried',
  },
  arrived: 'Came of their own accord on',
  notified:
    'The court is notified under Article 40(4) of Law 50 of 2017, to take the action it sees fit. The decision is the court’s.',
  capacity: { doctor: 'Treating doctor', director: 'Director of the centre' },
  check: 'Check at this address that this letter is genuine.',
};
