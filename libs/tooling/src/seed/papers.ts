import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

/** A form that nobody is named on, and that says of itself what it is. */
const SPECIMEN = path.join(import.meta.dirname, 'specimen-order.jpg');

interface Order {
  readonly referralId: string;
  readonly personId: string;
  readonly entryId: string;
  readonly loggedBy: string;
  readonly role: string;
  readonly at: string;
}

/** Of the newest orders a clerk has attached the paper to two of three. */
const ORDERS = `
SELECT r.id AS "referralId", r.person_id AS "personId", e.id AS "entryId", r.logged_by AS "loggedBy", a.role,
       r.logged_at + interval '1 minute' AS at
FROM referral r JOIN order_entry e ON e.referral_id = r.id AND e.number = 1 JOIN account a ON a.id = r.logged_by
WHERE r.court_id IS NOT NULL AND r.state IN ('logged', 'verified', 'accepted', 'admitted')
  AND r.logged_at > now() - interval '30 days' AND hashtext(r.id::text) % 3 <> 0
ORDER BY r.logged_at DESC, r.id LIMIT 150`;

/** An id of the same time, and for one seed the same each time. */
function idFor({ referralId }: Order, what: string): string {
  const hex = createHash('sha256').update(`${what} ${referralId}`).digest('hex');
  return `${referralId.slice(0, 14)}7${hex.slice(1, 4)}-8${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}

/** The scans of some orders: the files where the API looks for them, and the rows that name them. */
export async function addPapers(client: pg.Client, filesDir: string): Promise<number> {
  await client.query(`SET najat.purpose = 'seed'`);
  const content = await readFile(SPECIMEN);
  const digest = createHash('sha256').update(content).digest();
  const place = (await client.query<{ id: string }>('SELECT id FROM file_store')).rows[0]?.id ?? '';
  const { rows: orders } = await client.query<Order>(ORDERS);
  await client.query('BEGIN');
  for (const order of orders) {
    const id = idFor(order, 'paper');
    const folder = path.join(filesDir, 'kept', place, id.slice(-2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(SPECIMEN, path.join(folder, id));
    const { referralId, personId, entryId, loggedBy, role, at } = order;
    await client.query(
      `INSERT INTO attachment (id, referral_id, entry_id, kind, media_type, bytes, pages, sha256, added_by, added_at)
       VALUES ($1, $2, $3, 'order', 'image/jpeg', $4, 1, $5, $6, $7)`,
      [id, referralId, entryId, content.length, digest, loggedBy, at],
    );
    await client.query(
      `INSERT INTO history (id, at, actor_id, actor_role, subject_kind, subject_id, referral_id, person_id, action,
         version, compartment, data) VALUES ($1, $2, $3, $4, 'attachment', $5, $6, $7, 'add', 1, 'legal', $8)`,
      [
        idFor(order, 'told'),
        at,
        loggedBy,
        role,
        id,
        referralId,
        personId,
        { paper: 'order', sha256: digest.toString('hex') },
      ],
    );
  }
  await client.query('COMMIT');
  return orders.length;
}
