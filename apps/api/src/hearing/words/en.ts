import type { ListWords } from './words.js';

export const en: ListWords = {
  title: 'List of hearings',
  reports: '{handedIn} attached; {due} due and not handed in',
  reportsUntold: 'not part of this list',
  document: {
    number: 'Day:',
    day: 'Printed on:',
    recipient: 'Hearings:',
    subject: 'Reports:',
    page: 'Page {page} of {pages}',
  },
  column: {
    place: 'No.',
    caseNumber: 'Case',
    name: 'Name',
    hour: 'Hour',
    term: 'Term',
    report: 'Report',
  },
  term: {
    no_order: 'No verified order',
    no_term: 'No days named',
    running: 'In force',
    due_soon: 'Ends soon',
    overdue: 'Run out',
    ended: 'Ended',
    voluntary: 'Voluntary',
  },
  until: 'until {day}',
  overdueSince: 'run out since {day}',
  report: { handed_in: 'Attached:\n{number}', due: 'Due', not_arrived: 'Has not arrived' },
  nobody: 'No case is heard on this day.',
};
