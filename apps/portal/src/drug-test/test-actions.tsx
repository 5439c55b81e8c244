import { Button, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { DRUG_CLASSES } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../shell/action/action-dialog';
import { bind } from '../shell/fields/bind';
import { useRules } from '../shell/fields/use-rules';
import { useFormats } from '../shell/formats/use-formats';
import { addResults, type DrugTest, strikeDrugTest, TOUCHED } from './drug-test.api';
import { ResultFields, type ResultValues, useFoundRules } from './result-fields';
import { noneFound, openResults, resultsOf } from './result-values';

interface DialogProps {
  test: DrugTest;
  title: string;
  opened: boolean;
  onClose: () => void;
}

const AddResultsDialog = ({ test, ...dialog }: DialogProps) => {
  const { t } = useTranslation('drug-test');
  const found = useFoundRules(
    DRUG_CLASSES.find((drugClass) => openResults(drugClass, test.results).length > 0),
  );
  const initialValues: ResultValues = { specimen: test.specimen ?? '', found: noneFound() };
  return (
    <ActionDialog
      {...dialog}
      lead={t('add.lead')}
      submitLabel={t('add.submit')}
      doneMessage={t('add.done')}
      initialValues={initialValues}
      validate={{ found }}
      send={({ found }, key) =>
        addResults(test.id, { version: test.version, results: resultsOf(found) }, key)
      }
      refreshes={TOUCHED}
    >
      {(form) => <ResultFields form={form} known={test.results} />}
    </ActionDialog>
  );
};

const StrikeDialog = ({ test, ...dialog }: DialogProps) => {
  const { t } = useTranslation('drug-test');
  const rules = useRules();
  return (
    <ActionDialog
      {...dialog}
      lead={t('strike.lead')}
      submitLabel={t('strike.submit')}
      doneMessage={t('strike.done')}
      initialValues={{ words: '' }}
      validate={{ words: rules.required }}
      send={({ words }, key) => strikeDrugTest(test.id, { version: test.version, words: words.trim() }, key)}
      refreshes={TOUCHED}
    >
      {(form) => (
        <Textarea
          label={t('strike.words')}
          withAsterisk
          autosize
          minRows={2}
          maxLength={1000}
          {...bind(form, 'words')}
        />
      )}
    </ActionDialog>
  );
};

const ACTIONS = { addResults: ['add', AddResultsDialog], strike: ['strike', StrikeDialog] } as const;
type Action = keyof typeof ACTIONS;

const TestAction = ({ test, action }: { test: DrugTest; action: Action }) => {
  const { t } = useTranslation('drug-test');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [words, Dialog] = ACTIONS[action];
  const title = t(`${words}.of`, { day: formats.day(test.collectedOn) });
  return (
    <>
      <Button
        variant={action === 'strike' ? 'subtle' : 'light'}
        size="compact-md"
        onClick={open}
        aria-label={title}
        className="no-print"
      >
        {t(`${words}.open`)}
      </Button>
      <Dialog key={test.version} test={test} title={title} opened={isOpen} onClose={close} />
    </>
  );
};

/** What the reader may do with one test now, each a button and the dialog it opens. */
export const TestActions = ({ test }: { test: DrugTest }) =>
  (Object.keys(ACTIONS) as Action[])
    .filter((action) => test.actions.includes(action))
    .map((action) => <TestAction key={action} test={test} action={action} />);
