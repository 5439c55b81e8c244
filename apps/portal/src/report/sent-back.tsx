import { Alert } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { InstantText, NameText } from '../shell/formats/text';
import { Section } from '../shell/layout/section';
import lines from '../shell/list/lines.module.css';
import type { Report } from '../shell/report/report.api';

type Return = Report['sentBack'][number];

const ByWhom = ({ sent: { by, at } }: { sent: Return }) => (
  <div className={lines.quiet}>
    <NameText value={by} /> · <InstantText value={at} />
  </div>
);

/** Why it was sent back: what a draft has to mend, and from then on what once was to be mended. */
export const SentBack = ({ report: { state, sentBack } }: { report: Report }) => {
  const { t } = useTranslation('report');
  const latest = state === 'drafted' ? sentBack[0] : undefined;
  const past = latest ? sentBack.slice(1) : sentBack;
  return (
    <>
      {latest && (
        <Alert color="ochre" icon={<IconArrowBackUp aria-hidden />} title={t('sentBack.now')}>
          <p className={lines.said}>{latest.words}</p>
          <ByWhom sent={latest} />
        </Alert>
      )}
      {past.length > 0 && (
        <Section title={t('sentBack.past')} flush>
          <ul className={lines.lines}>
            {past.map((sent) => (
              <li key={sent.at}>
                <div className={lines.words}>
                  <p className={lines.said}>{sent.words}</p>
                  <ByWhom sent={sent} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};
