import { Button, Select, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FEWEST_WORDS, REPORT_LANGUAGES, type ReportLanguage } from '@najat/domain';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { usePlaceName } from '../shell/formats/use-place-name';
import { keptLanguage } from '../shell/i18n/language';
import { useWord } from '../shell/i18n/words';
import { useGo } from '../shell/layout/page-link';
import { NOTICE_TOUCHED, proposeNotice } from '../shell/notice/notice.api';
import { useCourts } from './referral.api';

const LONGEST = 4000;

const empty = () => ({
  courtId: '',
  // Courts are written to in Arabic or Sorani; English is chosen by whoever means it.
  language: (keptLanguage() === 'ckb' ? 'ckb' : 'ar') as string,
  reasons: '',
  tried: '',
});

/** Proposes to tell a court that somebody who came of their own accord does not keep to the programme. */
export const ProposeNotice = ({ referralId }: { referralId: string }) => {
  const { t } = useTranslation('notice');
  const say = useWord();
  const rules = useRules();
  const name = usePlaceName();
  const go = useGo();
  const courts = useCourts().data?.items ?? [];
  const [isOpen, { open, close }] = useDisclosure(false);
  const enough = (text: string): string | null =>
    rules.required(text) ?? (text.trim().length < FEWEST_WORDS ? say('problem:notice_too_few_words') : null);
  const choice = { allowDeselect: false, checkIconPosition: 'right' } as const;
  return (
    <>
      <Button
        variant="light"
        onClick={open}
        leftSection={<IconMailForward size={18} stroke={1.8} aria-hidden />}
      >
        {t('propose.open')}
      </Button>
      <ActionDialog
        opened={isOpen}
        onClose={close}
        title={t('propose.open')}
        lead={t('propose.lead')}
        submitLabel={t('propose.submit')}
        doneMessage={t('propose.done')}
        initialValues={empty()}
        validate={{ courtId: rules.required, language: rules.required, reasons: enough, tried: enough }}
        send={({ courtId, language, reasons, tried }, key) =>
          proposeNotice(
            referralId,
            {
              courtId,
              language: language as ReportLanguage,
              reasons: reasons.trim(),
              tried: tried.trim(),
            },
            key,
          )
        }
        refreshes={NOTICE_TOUCHED}
        onDone={({ id }) => go(`/notices/${id}`)}
      >
        {(form) => (
          <>
            <Select
              label={t('field.court')}
              withAsterisk
              searchable
              {...choice}
              data={courts
                .filter(({ active }) => active)
                .map((court) => ({ value: court.id, label: name(court) }))}
              {...bind(form, 'courtId')}
            />
            <Select
              label={say('report:field.language')}
              withAsterisk
              {...choice}
              maw={260}
              data={REPORT_LANGUAGES.map((value) => ({ value, label: say(`report:language.${value}`) }))}
              {...bind(form, 'language')}
            />
            <Textarea
              label={t('field.reasons')}
              description={t('field.reasonsHint')}
              withAsterisk
              autosize
              minRows={4}
              maxRows={12}
              maxLength={LONGEST}
              {...bind(form, 'reasons')}
            />
            <Textarea
              label={t('field.tried')}
              description={t('field.triedHint')}
              withAsterisk
              autosize
              minRows={3}
              maxRows={12}
              maxLength={LONGEST}
              {...bind(form, 'tried')}
            />
          </>
        )}
      </ActionDialog>
    </>
  );
};
