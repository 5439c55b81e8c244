import { checkPassword } from '@najat/domain';
import type { ChangePassword } from './session.dto.js';
import { assertNone } from '../platform/problem/problem.js';

export function assertPasswordRules(change: ChangePassword, username: string): void {
  assertNone(checkPassword(change.newPassword, { username, previous: change.currentPassword }));
}
