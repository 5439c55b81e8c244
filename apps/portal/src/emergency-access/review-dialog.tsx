import { Radio, Stack, Textarea } from '@mantine/core';
import { type EmergencyAccessAction, REVIEW_OUTCOMES, type ReviewOutcome } from '@najat/domain';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ActionFormProps, ActionTable } from '../shell/action/action-bar';
import { ActionDialog } from '../shell/action/action-dialog';
import type { EmergencyAccess } from '../shell/case/emergency.api';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { reviewAccess } from './emergency-access.api';

const LONGEST_NOTE = 2000;

const Review = ({ record, opened, onClose }: ActionFormProps<EmergencyAccess>) => {
  const { t } = useTranslation('emergency-access');
  const rules = useRules();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('review.title')}
      lead={t('review.lead')}
      submitLabel={t('review.submit')}
      doneMessage={t('review.done')}
      irreversible={t('review.sure')}
      initialValues={{ outcome: '', note: '' }}
      validate={{ outcome: rules.required, note: rules.required }}
      send={({ outcome, note }, key) =>
        reviewAccess(
          record.id,
          { version: record.version, outcome: outcome as ReviewOutcome, note: note.trim() },
          key,
        )
      }
      refreshes={[['emergencyAccess'], ['home'], ['referral'], ['admission']]}
    >
      {(form) => (
        <>
          <Radio.Group label={t('review.outcome')} withAsterisk {...bind(form, 'outcome')}>
            <Stack gap="xs" mt={4}>
              {REVIEW_OUTCOMES.map((value) => (
                <Radio key={value} value={value} label={t(`outcome.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('review.note')}
            description={t('review.noteHint')}
            withAsterisk
            autosize
            minRows={3}
            maxLength={LONGEST_NOTE}
            {...bind(form, 'note')}
          />
        </>
      )}
    </ActionDialog>
  );
};

/** What is done from the page of one access; its owner ends it from the file. */
export const accessActions: ActionTable<Exclude<EmergencyAccessAction, 'end'>, EmergencyAccess> = {
  review: { label: 'emergency-access:review.open', rank: 'main', icon: IconChecklist, form: Review },
};
