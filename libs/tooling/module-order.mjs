/** The API's modules along the pathway: each may use the ones before it, through their index.js, never one after it. */
export const moduleOrder = [
  'platform',
  'staff',
  'court',
  'centre',
  'legal',
  'person',
  'referral',
  'attachment',
  'admission',
  'treatment',
  'screening',
  'drug-test',
  'report',
  'hearing',
  'notice',
  'reintegration',
  'audit',
  'emergency-access',
  'statistics',
  'worklist',
  'digest',
];

/** What a project may import: the tags of other projects, and, where it is a list, the only packages it may use. */
export const directions = {
  'scope:domain': { projects: ['scope:domain'], packages: ['temporal-polyfill'] },
  'scope:contract': { projects: ['scope:contract'], packages: [] },
  'scope:api': { projects: ['scope:domain'] },
  'scope:portal': { projects: ['scope:domain', 'scope:contract'] },
  'scope:e2e': { projects: ['scope:domain', 'scope:contract', 'scope:tooling'] },
  'scope:tooling': { projects: ['scope:domain', 'scope:contract'] },
};

const alternatives = (names) => names.join('|');

const ban = (regex, message) => ({ regex, message });

const APPLICATIONS = ban(
  '^@najat/(api|portal|portal-e2e)(/|$)',
  'An application is not a library; nothing imports it.',
);

/** Bans, by the text of the import, for the files of one module of the API. */
export function apiBans(module) {
  const position = moduleOrder.indexOf(module);
  const earlier = moduleOrder.slice(1, position);
  const later = moduleOrder.slice(position + 1);
  const bans = [APPLICATIONS];
  if (earlier.length > 0) {
    bans.push(
      ban(
        `^(\\.\\./)+(${alternatives(earlier)})(?!/index\\.js$)(/|$)`,
        'Another module is used through its index.js; the rest of it may change without asking.',
      ),
    );
  }
  if (later.length > 0) {
    bans.push(
      ban(
        `^(\\.\\./)+(${alternatives(later)})(/|$)`,
        'A stage of the pathway never imports a later one; see libs/tooling/module-order.mjs.',
      ),
    );
  }
  bans.push(
    ban(
      '^(\\.\\./)+(app\\.module|app|main|migrate)\\.js$',
      'A module does not know the program it is part of.',
    ),
  );
  return bans;
}

/** Bans for the files of one folder of the portal; `folders` are all of them. */
export function portalBans(folder, folders) {
  const others = folders.filter((other) => other !== folder && other !== 'shell');
  // The shell collects the words of every folder, nothing else of them.
  const except = folder === 'shell' ? '(?!/[a-z-]+\\.(en|ar|ckb)\\.json$)' : '';
  return [
    APPLICATIONS,
    ban(
      `^(\\.\\./)+(${alternatives(others)})${except}(/|$)`,
      'A folder of the portal imports the shell, the domain and the contract, not another folder.',
    ),
    ban('^(\\.\\./)+(routes|main)$', 'Only main.tsx knows the routes.'),
  ];
}
