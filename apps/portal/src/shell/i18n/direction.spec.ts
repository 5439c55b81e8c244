import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(process.cwd(), existsSync('apps/portal/src') ? 'apps/portal/src' : 'src');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

const IN_CSS = [
  /(?:margin|padding|border|inset)-(?:left|right)\b/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /text-align\s*:\s*(?:left|right)/,
  /float\s*:\s*(?:left|right)/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
];

const IN_TSX = [
  /\b(?:margin|padding|border)(?:Left|Right)\b/,
  /[\s{,](?:left|right)\s*:\s*['"\d-]/,
  /textAlign\s*:\s*['"](?:left|right)['"]/,
  /\sta=["'](?:left|right)["']/,
  /\s(?:ml|mr|pl|pr)=/,
];

const offences = (ending: RegExp, rules: readonly RegExp[]): string[] =>
  filesUnder(SOURCE)
    .filter((path) => ending.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          rules.some((rule) => rule.test(line))
            ? [`${path.slice(SOURCE.length + 1)}:${index + 1} ${line.trim()}`]
            : [],
        ),
    );

it('styles by start and end, never by left and right', () => {
  expect(offences(/\.css$/, IN_CSS)).toEqual([]);
});

it('sets no left or right in components', () => {
  expect(offences(/\.tsx$/, IN_TSX)).toEqual([]);
});
