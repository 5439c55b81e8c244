import { readCaseLines, writeCaseLines } from './case-lines';

it.each([
  ['BGD-2026-000123', [{ caseNumber: 'BGD-2026-000123' }]],
  ['bgd-2026-123', [{ caseNumber: 'BGD-2026-000123' }]],
  ['BGD/2026/123', [{ caseNumber: 'BGD-2026-000123' }]],
  ['BGD 2026 123', [{ caseNumber: 'BGD-2026-000123' }]],
  ['BGD-٢٠٢٦-٠٠٠١٢٣', [{ caseNumber: 'BGD-2026-000123' }]],
  ['BGD-2026-000123 9:30', [{ caseNumber: 'BGD-2026-000123', at: '09:30' }]],
  ['BGD-2026-000123\t٩:٣٠', [{ caseNumber: 'BGD-2026-000123', at: '09:30' }]],
  ['BGD-2026-000123، 13.15', [{ caseNumber: 'BGD-2026-000123', at: '13:15' }]],
  ['BGD-2026-000123 25:00', [{ caseNumber: 'BGD-2026-000123 25:00' }]],
  ['\u2066BGD-2026-000123\u2069', [{ caseNumber: 'BGD-2026-000123' }]],
  [
    ' BGD-2026-000001 \r\n\n BAS-2025-000002\n',
    [{ caseNumber: 'BGD-2026-000001' }, { caseNumber: 'BAS-2025-000002' }],
  ],
  [
    'BGD-2026-1, BGD-2026-2 8:00، BGD-2026-3',
    [
      { caseNumber: 'BGD-2026-000001' },
      { caseNumber: 'BGD-2026-000002', at: '08:00' },
      { caseNumber: 'BGD-2026-000003' },
    ],
  ],
  ['x'.repeat(99), [{ caseNumber: 'x'.repeat(40) }]],
  ['سالم كريم', [{ caseNumber: 'سالم كريم' }]],
  ['  \n ', []],
])('reads %j', (typed, lines) => {
  expect(readCaseLines(typed)).toEqual(lines);
});

it('writes lines as they are read', () => {
  const lines = [{ caseNumber: 'BGD-2026-000123', at: '09:30' }, { caseNumber: 'x' }];
  expect(readCaseLines(writeCaseLines(lines))).toEqual(lines);
});
