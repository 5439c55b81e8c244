import { createServer } from 'vite';
import { permissionsOf, type Permission, type Role } from '@najat/domain';
import { fromRoot } from '../workspace.js';

/** A line of the portal's route table, as far as pictures need it. */
export interface Page {
  readonly path: string;
  readonly permission?: readonly Permission[];
  readonly roles?: readonly Role[];
}

/** The portal's own route table, so that no page can be forgotten here. */
export async function readPages(): Promise<readonly Page[]> {
  const server = await createServer({
    root: fromRoot('apps/portal'),
    configFile: fromRoot('apps/portal/vite.config.ts'),
    server: { middlewareMode: true, watch: null, ws: false },
    logLevel: 'error',
    appType: 'custom',
  });
  try {
    const { pages } = (await server.ssrLoadModule('/src/routes.tsx')) as { pages: readonly Page[] };
    return pages.map(({ path, permission, roles }) => ({
      path,
      ...(permission === undefined ? {} : { permission }),
      ...(roles === undefined ? {} : { roles }),
    }));
  } finally {
    await server.close();
  }
}

export function mayOpen(role: Role, { permission, roles }: Page): boolean {
  const held = permissionsOf(role);
  return (permission?.some((name) => held.includes(name)) ?? true) && (roles?.includes(role) ?? true);
}

type Get = (
  path: string,
) => Promise<{ items?: readonly { id: string; personId?: string }[]; person?: { id: string } } | undefined>;

/** A record of each noun that this role can open, to stand for `$id`. */
async function exampleOf(noun: string, get: Get): Promise<string | undefined> {
  if (noun === 'persons') {
    const [referral] = (await get('/referrals?limit=1'))?.items ?? [];
    return referral === undefined ? undefined : (await get(`/referrals/${referral.id}`))?.person?.id;
  }
  const query =
    noun === 'admissions'
      ? '?limit=1&state=active'
      : noun === 'phases'
        ? '?limit=1&state=in_progress'
        : '?limit=1';
  return (await get(`/${noun}${query}`))?.items?.[0]?.id;
}

/** The addresses to picture for a role: every page it may open, with a real record where one is asked for. */
export async function addressesFor(role: Role, pages: readonly Page[], get: Get): Promise<string[]> {
  const addresses: string[] = [];
  for (const page of pages.filter((each) => mayOpen(role, each))) {
    if (!page.path.includes('$')) {
      addresses.push(page.path);
      continue;
    }
    const id = await exampleOf(page.path.split('/')[1] ?? '', get);
    if (id !== undefined) addresses.push(page.path.replace(/\$\w+/, id));
  }
  return addresses;
}
