import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { useFormats } from '../shell/formats/use-formats';
import { type Outcome, OutcomeFields, outcomeOf, useOutcomeRule } from './outcome-fields';
import { recordResult, type Screening } from './screening.api';

interface ResultDialogProps {
  screening: Screening;
  opened: boolean;
  onClose: () => void;
  title: string;
}

const ResultDialog = ({ screening, ...dialog }: ResultDialogProps) => {
  const { t } = useTranslation('screening');
  const resultedOn = useOutcomeRule();
  const initialValues: Outcome = {
    takenOn: screening.takenOn ?? '',
    result: screening.result ?? 'pending',
    resultedOn: screening.resultedOn ?? '',
  };
  return (
    <ActionDialog
      {...dialog}
      {...(screening.result === 'pending' ? {} : { lead: t('enter.lead') })}
      submitLabel={t('enter.submit')}
      doneMessage={t('enter.done')}
      initialValues={initialValues}
      validate={{ resultedOn }}
      send={(values, key) =>
        recordResult(screening.id, { version: screening.version, ...outcomeOf(values) }, key)
      }
      refreshes={[['screening']]}
    >
      {(form) => <OutcomeFields form={form} />}
    </ActionDialog>
  );
};

/** The result of one sample, or its correction: the button, and the dialog it opens. */
export const RecordResult = ({ screening }: { screening: Screening }) => {
  const { t } = useTranslation('screening');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  const { kind, takenOn, result, version } = screening;
  const isFirst = result === 'pending';
  const title = t(isFirst ? 'enter.of' : 'enter.correctOf', {
    kind: t(`kind.${kind}`),
    day: takenOn ? formats.day(takenOn) : '',
  });
  return (
    <>
      <Button
        variant={isFirst ? 'light' : 'subtle'}
        size="compact-md"
        onClick={open}
        aria-label={title}
        className="no-print"
      >
        {t(isFirst ? 'enter.open' : 'enter.correct')}
      </Button>
      <ResultDialog key={version} screening={screening} opened={isOpen} onClose={close} title={title} />
    </>
  );
};
