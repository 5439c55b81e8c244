import { registerDecorator, type ValidationArguments } from 'class-validator';

const SHORTEST = 32;
const FEWEST_CHARACTERS = 10;
/** What an example is made of. None of them stands in what `openssl rand` prints but by a chance of one in millions. */
const EXAMPLES =
  /example|change.?me|change.?this|replace|placeholder|password|secret|default|dummy|your[-_ ]/i;

/** A setting that holds secrets, newest first, so that an older one can go on being accepted for a while. */
export const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

function isGuessable(secret: string): boolean {
  return EXAMPLES.test(secret) || new Set(secret).size < FEWEST_CHARACTERS;
}

/** What is wrong with one secret where it guards something, or undefined. Never says the secret itself. */
function faultOf(secret: string, inProduction: boolean): string | undefined {
  if (secret.length < SHORTEST) return `must be at least ${SHORTEST} characters, each`;
  if (inProduction && isGuessable(secret))
    return 'is an example or easy to guess; make one with: openssl rand -hex 32';
  return undefined;
}

function faultsOf(value: unknown, inProduction: boolean): string | undefined {
  if (typeof value !== 'string' || value === '') return 'is missing';
  const secrets = listOf(value);
  if (new Set(secrets).size < secrets.length) return 'names the same secret twice';
  return secrets.map((secret) => faultOf(secret, inProduction)).find((fault) => fault !== undefined);
}

interface Environment {
  readonly NODE_ENV: string;
  readonly DEMO: boolean;
}

function check(
  name: string,
  fault: (value: unknown, args: ValidationArguments) => string | undefined,
): PropertyDecorator {
  return (target, key) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(key),
      validator: {
        validate: (value: unknown, args) => args !== undefined && fault(value, args) === undefined,
        defaultMessage: (args) => (args === undefined ? '' : (fault(args.value, args) ?? '')),
      },
    });
}

const isProduction = ({ object }: ValidationArguments): boolean =>
  (object as Environment).NODE_ENV === 'production';

/** Secrets of at least 32 characters, newest first; in production none that stands in an example. */
export const Secrets = (): PropertyDecorator =>
  check('secrets', (value, args) => faultsOf(value, isProduction(args)));

/** In production the two settings hold no secret in common: what one of them gives away must not open the other. */
export const Unlike = (other: string): PropertyDecorator =>
  check('unlike', (value, args) => {
    const there: unknown = (args.object as Record<string, unknown>)[other];
    if (!isProduction(args) || typeof value !== 'string' || typeof there !== 'string') return undefined;
    const taken = new Set(listOf(there));
    return listOf(value).some((secret) => taken.has(secret))
      ? `must not hold a secret of ${other}`
      : undefined;
  });

const SHORTEST_PASSWORD = 16;

/** In production the password in the address of the database, where there is one, is no example either. */
export const GuardedUrl = (): PropertyDecorator =>
  check('guardedUrl', (value, args) => {
    if (!isProduction(args) || typeof value !== 'string' || !URL.canParse(value)) return undefined;
    const password = decodeURIComponent(new URL(value).password);
    if (password === '') return undefined;
    return password.length < SHORTEST_PASSWORD || isGuessable(password)
      ? 'holds a password that is an example, short or easy to guess; make one with: openssl rand -hex 32'
      : undefined;
  });

/** In production the setting has this value with demonstration data alone. */
export const OnlyInDemonstration = (loose: string): PropertyDecorator =>
  check('onlyInDemonstration', (value, args) =>
    value === loose && isProduction(args) && !(args.object as Environment).DEMO
      ? `may be "${loose}" with demonstration data only`
      : undefined,
  );
