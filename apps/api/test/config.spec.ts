import { randomBytes } from 'node:crypto';
import { readConfig } from '../src/platform/config/config.js';

const secret = (): string => randomBytes(32).toString('hex');
const good = () => ({
  NODE_ENV: 'production',
  DATABASE_URL: `postgres://najat_app:${secret()}@db:5432/najat`,
  JWT_SECRET: secret(),
  SECOND_FACTOR_KEY: secret(),
  FILES_DIR: '/data/files',
});

describe('the configuration', () => {
  it('takes secrets that were made', () => {
    expect(() => readConfig(good())).not.toThrow();
    expect(() => readConfig({ ...good(), JWT_SECRET: `${secret()},${secret()}` })).not.toThrow();
    expect(() => readConfig({ ...good(), JWT_SECRET: randomBytes(48).toString('base64url') })).not.toThrow();
    // Where the server asks for no password: a socket, or a certificate.
    expect(() => readConfig({ ...good(), DATABASE_URL: 'postgres://najat_app@db/najat' })).not.toThrow();
  });

  it.each<[string, string, string]>([
    ['JWT_SECRET', 'missing', ''],
    ['JWT_SECRET', 'short', 'k3Jd8sLq'],
    ['JWT_SECRET', 'an example', 'change-me-to-a-long-random-value-1234567890'],
    ['JWT_SECRET', 'the one of the tests', 'a secret for tests that is long enough'],
    ['JWT_SECRET', 'the one of the browser tests', 'a secret for a stage that is gone in minutes'],
    ['JWT_SECRET', 'one letter over and over', 'x'.repeat(64)],
    ['JWT_SECRET', 'the same twice', 'd0c1b2a39f8e7d6c5b4a39281706f5e4,d0c1b2a39f8e7d6c5b4a39281706f5e4'],
    ['JWT_SECRET', 'good, before a short one', 'd0c1b2a39f8e7d6c5b4a39281706f5e4,old'],
    ['JWT_SECRET', 'good, before nothing', 'd0c1b2a39f8e7d6c5b4a39281706f5e4,'],
    ['SECOND_FACTOR_KEY', 'missing', ''],
    ['SECOND_FACTOR_KEY', 'an example', 'replace-this-with-the-real-key-1234567890'],
    ['SECOND_FACTOR', 'optional without being a demonstration', 'optional'],
    ['DATABASE_URL', 'with a short password', 'postgres://najat_app:najat@db:5432/najat'],
    ['DATABASE_URL', 'with an example', 'postgres://najat_app:your-password-goes-here@db:5432/najat'],
  ])('refuses in production a %s that is %s', (name, _what, value) => {
    const given = { ...good(), [name]: value };
    expect(() => readConfig(given)).toThrow(`${name}: `);
    // It is told which one, never what it was.
    if (name !== 'SECOND_FACTOR' && value !== '') expect(() => readConfig(given)).not.toThrow(value);
  });

  it('keeps the secrets apart, and the second factor on but for a demonstration', () => {
    const given = good();
    expect(() => readConfig({ ...given, SECOND_FACTOR_KEY: `${secret()},${given.JWT_SECRET}` })).toThrow(
      'SECOND_FACTOR_KEY: must not hold a secret of JWT_SECRET',
    );
    expect(readConfig(given).SECOND_FACTOR).toBe('required');
    expect(readConfig({ ...given, SECOND_FACTOR: 'optional', DEMO: 'true' }).SECOND_FACTOR).toBe('optional');
  });

  it('takes an example where nothing is guarded, but nothing short', () => {
    const loose = { ...good(), NODE_ENV: 'test', JWT_SECRET: 'a secret for tests that is long enough' };
    expect(() => readConfig(loose)).not.toThrow();
    expect(() => readConfig({ ...loose, JWT_SECRET: 'short' })).toThrow('JWT_SECRET');
  });
});
