import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { GuardedUrl, OnlyInDemonstration, Secrets, Unlike } from './secrets.js';

const toInt = ({ value }: { value: unknown }) =>
  value === undefined || value === '' ? undefined : Number(value);
const toBoolean = ({ value }: { value: unknown }) => value === true || value === 'true' || value === '1';

/** As good as no limit, for a benchmark. */
const MOST_REQUESTS = 100_000_000;

/** Everything the API reads from its environment, validated once at start. */
export class Config {
  /** Connection of the role `najat_app`, which owns nothing. */
  @IsString()
  @MinLength(1)
  @GuardedUrl()
  DATABASE_URL!: string;

  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 4400;

  @IsString()
  HOST = '127.0.0.1';

  /** Sign access tokens, newest first: the first signs, all of them are accepted. */
  @Secrets()
  JWT_SECRET!: string;

  /** Keep the secrets of second factors in the database, newest first: the first seals, all of them open. */
  @Secrets()
  @Unlike('JWT_SECRET')
  SECOND_FACTOR_KEY!: string;

  /** Whether the roles that must have a second factor are held to it. Off for demonstration data alone. */
  @IsIn(['required', 'optional'])
  @OnlyInDemonstration('optional')
  SECOND_FACTOR: 'required' | 'optional' = 'required';

  /** A sign-in that nobody uses for so long ends; longer than an access token lives, which is not asked for sooner. */
  @Transform(toInt)
  @IsInt()
  @Min(15)
  @Max(720)
  SESSION_IDLE_MINUTES = 60;

  /** So long after the password a sign-in ends, used or not: a working day, at most a whole one. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(24)
  SESSION_HOURS = 12;

  /** Folder of the built portal; without it the API serves no pages. */
  @IsOptional()
  @IsString()
  PORTAL_DIR?: string;

  /** Where anybody finds the portal: it stands on paper, behind the code of a report. */
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  @Matches(/[^/]$/, { message: 'PORTAL_URL must not end in a slash' })
  PORTAL_URL = 'http://localhost:4400';

  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @IsIn(['debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'info';

  /** The data are synthetic and the sign-in page may say so. */
  @Transform(toBoolean)
  @IsBoolean()
  DEMO = false;

  /** Cookies only over HTTPS. Off only where the portal is reached over plain HTTP on one's own machine. */
  @Transform(toBoolean)
  @IsBoolean()
  SECURE_COOKIES = false;

  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(200)
  DATABASE_POOL = 10;

  /** Whether a connection keeps the plans of frequent statements; no, behind a pooler that knows none of them. */
  @Transform(toBoolean)
  @IsBoolean()
  DATABASE_PLANS = true;

  /** Proxies in front, each of which adds the address it was asked from. 0: whoever connects is who asks. */
  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(5)
  PROXY_HOPS = 0;

  /** Requests a minute of one signed-in account. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(MOST_REQUESTS)
  REQUESTS_PER_ACCOUNT = 600;

  /** Requests a minute of one address that is not signed in; a whole centre may sit behind one. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(MOST_REQUESTS)
  REQUESTS_PER_ADDRESS = 1200;

  /** Requests a minute of one address to what is open to anybody who knows a number. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(MOST_REQUESTS)
  GUESSES_PER_ADDRESS = 30;

  /** So long a file opened for an emergency stays open; the database allows four hours at most. */
  @Transform(toInt)
  @IsInt()
  @Min(5)
  @Max(240)
  EMERGENCY_MINUTES = 60;

  /** Openings and attempts of one account within 24 hours. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(100)
  EMERGENCY_A_DAY = 10;

  /** How long a request may take to arrive; its headers have half of it. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(300)
  REQUEST_SECONDS = 30;

  /** Folder of files that were sent in: where they arrive, and where they are kept when no bucket is named. */
  @IsString()
  @MinLength(1)
  FILES_DIR!: string;

  /** The largest file that is taken in. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(200)
  UPLOAD_MEGABYTES = 20;

  /** How long a file may take to arrive: a scan over a telephone line does not come in half a minute. */
  @Transform(toInt)
  @IsInt()
  @Min(1)
  @Max(3600)
  UPLOAD_SECONDS = 300;

  /** A bucket to keep files in, of this program alone; with its keys. */
  @IsOptional()
  @IsString()
  S3_BUCKET?: string;

  /** Left out: Amazon's own. */
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  S3_ENDPOINT?: string;

  @IsString()
  S3_REGION = 'us-east-1';

  @ValidateIf(({ S3_BUCKET }: Config) => S3_BUCKET !== undefined)
  @IsString()
  S3_ACCESS_KEY_ID?: string;

  @ValidateIf(({ S3_BUCKET }: Config) => S3_BUCKET !== undefined)
  @IsString()
  S3_SECRET_ACCESS_KEY?: string;

  /** The server that takes e-mail, with its password: `smtps://user:password@host:465`. Left out: a folder. */
  @IsOptional()
  @IsUrl({ protocols: ['smtp', 'smtps'], require_protocol: true, require_tld: false })
  SMTP_URL?: string;

  /** Where e-mail goes when no server is named; left out, a folder beside the files. */
  @IsOptional()
  @IsString()
  OUTBOX_DIR?: string;

  @IsEmail({ require_tld: false })
  MAIL_FROM = 'najat@localhost';

  /** From this hour on, in Baghdad, whoever has something due is told so by e-mail, once a day. */
  @Transform(toInt)
  @IsInt()
  @Min(0)
  @Max(23)
  DIGEST_HOUR = 7;
}

/** Reads and checks the environment. Throws one error that names every variable that is missing or wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known: (keyof Config)[] = [
    'DATABASE_URL',
    'PORT',
    'HOST',
    'JWT_SECRET',
    'SECOND_FACTOR_KEY',
    'SECOND_FACTOR',
    'SESSION_IDLE_MINUTES',
    'SESSION_HOURS',
    'PORTAL_DIR',
    'PORTAL_URL',
    'NODE_ENV',
    'LOG_LEVEL',
    'DEMO',
    'SECURE_COOKIES',
    'DATABASE_POOL',
    'DATABASE_PLANS',
    'PROXY_HOPS',
    'REQUESTS_PER_ACCOUNT',
    'REQUESTS_PER_ADDRESS',
    'GUESSES_PER_ADDRESS',
    'EMERGENCY_MINUTES',
    'EMERGENCY_A_DAY',
    'REQUEST_SECONDS',
    'FILES_DIR',
    'UPLOAD_MEGABYTES',
    'UPLOAD_SECONDS',
    'S3_BUCKET',
    'S3_ENDPOINT',
    'S3_REGION',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
    'SMTP_URL',
    'OUTBOX_DIR',
    'MAIL_FROM',
    'DIGEST_HOUR',
  ];
  const given = Object.fromEntries(
    known
      .filter((name) => environment[name] !== undefined && environment[name] !== '')
      .map((name) => [name, environment[name]]),
  );
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  const faults = validateSync(config);
  if (faults.length > 0) {
    const lines = faults.map(
      (fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`,
    );
    throw new Error(`The environment is not complete:\n  ${lines.join('\n  ')}`);
  }
  return config;
}

/** The connection migrations use: the role that owns the tables. */
export function readMigrationUrl(environment: NodeJS.ProcessEnv = process.env): string {
  const url = environment['DATABASE_OWNER_URL'];
  if (url === undefined || url === '')
    throw new Error('DATABASE_OWNER_URL is missing: the connection of the role that owns the tables');
  return url;
}
