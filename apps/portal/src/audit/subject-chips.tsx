import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Identifier, NameText } from '../shell/formats/text';
import { Toolbar } from '../shell/layout/section';
import classes from './audit.module.css';
import { type Log, type Subject, SUBJECTS } from './use-log';

/** What a chip says comes from the rows: the address holds no name. */
const useSaid = ({ list, subjects }: Log) => {
  const { t } = useTranslation('audit');
  return (subject: Subject) => {
    const row = list.rows.find((each) => each[subject] === subjects[subject]);
    if (subject === 'actorId' && row?.by) return <NameText value={row.by} />;
    if (subject === 'referralId' && row?.caseNumber) return <Identifier value={row.caseNumber} />;
    return t(`only.${subject}`);
  };
};

/** Whom and what the log is narrowed to; a press on one takes it away. */
export const SubjectChips = ({ log }: { log: Log }) => {
  const { t } = useTranslation('audit');
  const said = useSaid(log);
  const set = SUBJECTS.filter((subject) => log.subjects[subject]);
  if (set.length === 0) return null;
  return (
    <Toolbar>
      <span className={classes.only}>{t('only.label')}</span>
      {set.map((subject) => (
        <Button
          key={subject}
          variant="light"
          radius="xl"
          size="sm"
          rightSection={<IconX size={16} aria-hidden />}
          onClick={() => log.widen(subject)}
        >
          {said(subject)}
          <span className={classes.spoken}> {t('only.remove')}</span>
        </Button>
      ))}
    </Toolbar>
  );
};
