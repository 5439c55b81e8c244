import { Button } from '@mantine/core';
import { IconDownload, IconEye } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPaper, type Paper } from '../attachment/attachment.api';
import { PaperDialog } from '../attachment/paper-dialog';
import { Identifier } from '../formats/text';
import { PageLink } from '../layout/page-link';
import { Section } from '../layout/section';
import { FactList } from '../record/fact-list';
import { Fingerprint } from './fingerprint';

interface FrozenLetterProps {
  paper: Paper;
  /** When it left, and what that is called. */
  left: { label: string; value: ReactNode };
  checkNumber: string;
  sha256: string;
}

/** A letter as the court has it, and how anybody who holds one finds out whether it stands. */
export const FrozenLetter = ({ paper, left, checkNumber, sha256 }: FrozenLetterProps) => {
  const { t } = useTranslation('report');
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t('document')}
      actions={
        <>
          <Button leftSection={<IconEye size={18} stroke={1.7} aria-hidden />} onClick={() => setOpen(true)}>
            {t('view')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />}
            onClick={() => void keepPaper(paper)}
          >
            {t('download')}
          </Button>
        </>
      }
    >
      <FactList
        facts={[
          left,
          {
            label: t('field.check'),
            value: (
              <PageLink to={`/check/${checkNumber}`} target="_blank">
                <Identifier value={checkNumber} />
              </PageLink>
            ),
          },
          { label: t('field.sha256'), value: <Fingerprint value={sha256} />, wide: true },
        ]}
      />
      <PaperDialog paper={paper} opened={isOpen} onClose={() => setOpen(false)} />
    </Section>
  );
};
