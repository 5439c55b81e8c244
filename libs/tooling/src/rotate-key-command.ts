import { prepareDataFolder, readSettings } from './settings.js';
import { Problem } from './problem.js';
import { rotateSecret } from './secrets.js';

/** The one before stays, for the access tokens it signed; the one before that has none left. */
const KEPT = 2;

/** Puts a new signing key in front. The next start signs with it and still accepts what the last one signed. */
export async function run(): Promise<number> {
  if (process.env['JWT_SECRET']) {
    throw new Problem(
      'JWT_SECRET is set, so the key is not kept in the data folder.',
      'Put a new secret in front of it, with a comma between: JWT_SECRET=new,old. Then start again.',
    );
  }
  const { dataDir } = readSettings();
  await prepareDataFolder(dataDir);
  await rotateSecret(dataDir, 'jwt', KEPT);
  console.log('There is a new signing key. It is used from the next start on; nobody is signed out.');
  return 0;
}
