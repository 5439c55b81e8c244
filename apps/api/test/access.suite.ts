import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { GRANTS, PERMISSIONS, ROLES, type Role } from '@najat/domain';
import { v7 } from 'uuid';
import { auditRoutes, type Route } from '../src/platform/access/route-audit.js';
import { readConfig } from '../src/platform/config/config.js';
import { createAdapter } from '../src/platform/http/server.js';
import type { Api } from './api.js';
import { intended } from './grants.intent.js';
import { accepted, admitted, logged, orderBody } from './steps.js';

export type StartApi = () => Promise<Api>;

/** Everything said about access, for whoever says which walls stand. */
export function accessSuite(walls: string, start: StartApi): void {
  describe(`access, with ${walls}`, () => {
    let api: Api;
    beforeAll(async () => {
      api = await start();
    });
    afterAll(() => api.close());

    const call = async (route: Route, role?: Role): Promise<number> => {
      const user = role === undefined ? api.nobody : await api.as(role);
      const path = route.path.replaceAll(':id', v7());
      const { status } = await user.send(route.method, path, route.method === 'GET' ? undefined : {});
      return status;
    };

    it('has a route for every permission and a permission of the table for every route', () => {
      const used = new Set(
        api.routes.flatMap(({ access }) => (access.kind === 'can' ? [access.permission] : [])),
      );
      // Read inside another answer, not by a route of their own: notes with the phase.
      const withoutRoute = ['phase.readNotes'];
      expect(PERMISSIONS.filter((permission) => !used.has(permission))).toEqual(withoutRoute);
      expect([...used].filter((permission) => !(permission in GRANTS))).toEqual([]);
    });

    it('lets nobody in without signing in but to sign in, to leave, to check a report, and to ask whether it lives', () => {
      const open = api.routes.filter(({ access }) => access.kind === 'public');
      expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
        'DELETE /session',
        // Whoever holds a report may ask whether it is genuine.
        'GET /checks/:number',
        'GET /health',
        'POST /session',
        'POST /session/refresh',
        // Between password and code nobody is signed in yet (ADR 0012).
        'POST /session/second-step',
      ]);
    });

    it('asks everybody to sign in where a route is not public', async () => {
      for (const route of api.routes.filter(({ access }) => access.kind !== 'public')) {
        expect([route.method, route.path, await call(route)]).toEqual([route.method, route.path, 401]);
      }
    });

    it.each(ROLES)('gives %s exactly what the grants table gives', async (role) => {
      for (const route of api.routes) {
        const { access } = route;
        if (access.kind !== 'can') continue;
        const granted = intended(role, access.permission) !== undefined;
        const status = await call(route, role);
        // Whoever may is answered by what comes after: found or not, well-formed or not. Never by 401, 403 or a failure.
        const allowed = [200, 204, 400, 404, 415].includes(status);
        expect([role, route.method, route.path, granted ? allowed : status]).toEqual([
          role,
          route.method,
          route.path,
          granted ? true : 403,
        ]);
      }
    });

    it.each(ROLES)('shows %s what needs doing today', async (role) => {
      const { status, body } = await (await api.as(role)).get<{ items: { count: number }[] }>('/home');
      expect(status).toBe(200);
      expect(body.items.length).toBeGreaterThan(0);
    });

    describe('between courts and centres', () => {
      it('answers for what is out of reach exactly as for what never existed', async () => {
        const referral = await accepted(api);
        const { admission } = await admitted(api, { bed: 1 });
        const cases: [Role, string][] = [
          ['court_clerk', `/referrals/${referral.id}`],
          ['court_clerk', `/referrals/${referral.id}/timeline`],
          ['intake_officer', `/referrals/${referral.id}`],
          ['case_manager', `/admissions/${admission.id}`],
          ['case_manager', `/admissions/${admission.id}/phases`],
          ['case_manager', `/admissions/${admission.id}/reintegration`],
          ['intake_officer', `/centres/${api.places.centres[0]}/beds`],
        ];
        for (const [role, path] of cases) {
          const other = await api.as(role, 1);
          const real = await other.get<Record<string, unknown>>(path);
          const never = await other.get<Record<string, unknown>>(path.replace(/[0-9a-f-]{36}/, v7()));
          expect([path, real.status]).toEqual([path, 404]);
          expect({ ...real.body, requestId: '' }).toEqual({ ...never.body, requestId: '' });
        }
      });

      it('lists to each only their own', async () => {
        const mine = await logged(api);
        const theirs = await logged(api, {}, 1);
        for (const role of ['court_clerk', 'intake_officer'] as const) {
          const { body } = await (
            await api.as(role)
          ).get<{ items: { id: string }[]; total: number }>('/referrals?limit=200');
          const ids = body.items.map(({ id }) => id);
          expect([role, ids.includes(mine.id), ids.includes(theirs.id), body.total]).toEqual([
            role,
            true,
            false,
            ids.length,
          ]);
        }
      });

      it('acts for nobody on the file of another', async () => {
        const referral = await logged(api);
        for (const [role, action] of [
          ['court_clerk', 'withdraw'],
          ['intake_officer', 'verify'],
        ] as const) {
          const other = await api.as(role, 1);
          const body = { version: 1, ...(action === 'withdraw' ? { reason: 'duplicate' } : {}) };
          expect((await other.post(`/referrals/${referral.id}/${action}`, body)).status).toBe(404);
        }
      });

      it('logs for no other court and no other centre', async () => {
        const clerk = await api.as('court_clerk');
        const wrongCourt = await clerk.post<{ code: string; errors: unknown }>(
          '/referrals',
          orderBody(api, { courtId: api.places.courts[1] }),
        );
        expect([wrongCourt.status, wrongCourt.body.code]).toEqual([422, 'referral.court_unknown']);
        const intake = await api.as('intake_officer');
        const wrongCentre = await intake.post<{ code: string }>(
          '/referrals',
          orderBody(api, { courtId: api.places.courts[0] }, 1),
        );
        expect([wrongCentre.status, wrongCentre.body.code]).toEqual([422, 'referral.centre_unknown']);
      });
    });

    it('hides a voluntary file from court, directorate and legal officer', async () => {
      const intake = await api.as('intake_officer');
      const order = orderBody(api, { legalBasis: 'ART40_VOLUNTARY', orderNumber: undefined });
      const { status, body } = await intake.post<{ id: string }>('/referrals', order);
      expect(status).toBe(200);
      for (const role of ['court_clerk', 'directorate', 'legal_officer'] as const) {
        const user = await api.as(role);
        expect((await user.get(`/referrals/${body.id}`)).status).toBe(404);
        const list = await user.get<{ items: { id: string }[] }>('/referrals?limit=200');
        expect(list.body.items.some(({ id }) => id === body.id)).toBe(false);
      }
      expect((await (await api.as('auditor')).get(`/referrals/${body.id}`)).status).toBe(200);
    });

    it('keeps a practitioner to their own discipline, and notes within it', async () => {
      const { admission } = await admitted(api, { bed: 2 });
      const medical = await api.as('practitioner', 0, 'medical');
      const { body } = await medical.get<{ items: { id: string; discipline: string; actions: string[] }[] }>(
        `/admissions/${admission.id}/phases`,
      );
      const own = body.items.find(({ discipline }) => discipline === 'medical');
      const others = body.items.find(({ discipline }) => discipline === 'psychological');
      expect(own?.actions).toEqual(['plan', 'discontinue']);
      expect(others?.actions).toEqual([]);
      const plan = { version: 1, goals: 'Rest', plannedFrom: '2026-01-01', plannedTo: '2026-02-01' };
      expect((await medical.post(`/phases/${others?.id ?? ''}/plan`, plan)).status).toBe(404);
      const seen = await medical.get<Record<string, unknown>>(`/phases/${others?.id ?? ''}`);
      expect([seen.status, 'sessions' in seen.body, 'goals' in seen.body]).toEqual([200, false, false]);
      const mine = await medical.get<Record<string, unknown>>(`/phases/${own?.id ?? ''}`);
      expect('sessions' in mine.body).toBe(true);
    });

    it('shows cases to the directorate without names', async () => {
      const referral = await logged(api);
      const directorate = await api.as('directorate');
      const { body } = await directorate.get<Record<string, unknown>>(`/referrals/${referral.id}`);
      expect([body['personName'], 'person' in body]).toEqual(['', false]);
      expect(JSON.stringify(body)).not.toContain('سالم');
    });

    it('does not start with a route that declares nothing', async () => {
      @Controller('forgotten')
      class Forgotten {
        @Get()
        nobodyThoughtOfIt(): string {
          return 'open';
        }
      }
      @Module({ imports: [DiscoveryModule], controllers: [Forgotten] })
      class Careless {}
      const config = readConfig({
        DATABASE_URL: 'postgres://unused',
        JWT_SECRET: 'x'.repeat(32),
        SECOND_FACTOR_KEY: 'y'.repeat(32),
        FILES_DIR: 'unused',
      });
      const app = await NestFactory.create(Careless, createAdapter(config), { logger: false });
      expect(() => auditRoutes(app.get(DiscoveryService), app.get(MetadataScanner))).toThrow(
        'GET /forgotten',
      );
      await app.close();
    });
  });
}
