/**
 * SQL: whether the report under `report` waits for the court it was handed in to. A decision that answers it says so; any
 * other one that is later has been made with it known. A transfer decides nothing about the measure, and a correction
 * counts for what it corrects, unless it has been struck itself.
 */
export const isUndecided = (report: string): string => `
  (${report}.state = 'submitted' AND NOT EXISTS (
    SELECT 1 FROM order_entry e WHERE e.referral_id = ${report}.referral_id
      AND (e.decided_on, e.recorded_at) > (${report}.submitted_on, ${report}.submitted_at)
      AND coalesce(e.corrected_kind, e.kind) NOT IN ('correction', 'transfer_of_court')
      AND NOT EXISTS (SELECT 1 FROM order_entry c WHERE c.referral_id = e.referral_id AND c.corrects = e.number
        AND NOT EXISTS (SELECT 1 FROM order_entry s WHERE s.referral_id = c.referral_id AND s.corrects = c.number
          AND s.corrected_kind IS NULL))))`;
