import { Alert, Button, FileButton, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconFileSearch } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageWaiting } from '../shell/feedback/page-waiting';
import { ProblemNote } from '../shell/feedback/problem-view';
import { DayText, Identifier } from '../shell/formats/text';
import { asProblem } from '../shell/http/problem';
import { useGo, usePageParam } from '../shell/layout/page-link';
import { FactList } from '../shell/record/fact-list';
import { StatusBadge } from '../shell/record/status-badge';
import { PublicFrame } from '../shell/session/public-frame';
import { type Check, useCheck } from './check.api';
import { Fingerprint } from '../shell/report/fingerprint';

/** Whoever holds a letter asks whether it is genuine and still stands; open to everybody, and it names nobody. */
export default function CheckPage() {
  const { t } = useTranslation('report');
  const asked = usePageParam('number');
  return (
    <PublicFrame>
      <Title order={2} size="h2">
        {t('check.title')}
      </Title>
      <Text c="dimmed" mb="lg" mt={4}>
        {t('check.lead')}
      </Text>
      <Stack gap="lg">
        {asked && <Answer key={asked} asked={asked} />}
        <Ask asked={asked} />
      </Stack>
    </PublicFrame>
  );
}

const Ask = ({ asked }: { asked: string }) => {
  const { t } = useTranslation('report');
  const go = useGo();
  const [typed, setTyped] = useState(asked);
  const [isMissing, setMissing] = useState(false);
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const number = typed.trim();
    setMissing(number === '');
    if (number) go(`/check/${encodeURIComponent(number)}`);
  };
  return (
    <form onSubmit={ask} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('check.number')}
          description={t('check.numberHint')}
          error={isMissing && t('check.missing')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
        />
        <Button type="submit" variant={asked ? 'default' : 'filled'}>
          {t(asked ? 'check.another' : 'check.submit')}
        </Button>
      </Stack>
    </form>
  );
};

const Answer = ({ asked }: { asked: string }) => {
  const { t } = useTranslation('report');
  const { data, error } = useCheck(asked);
  if (error) {
    const problem = asProblem(error);
    return problem.status === 404 ? (
      <Alert color="red" role="alert" icon={<IconCircleX aria-hidden />} title={t('check.unknown')}>
        {t('check.unknownText')}
      </Alert>
    ) : (
      <ProblemNote problem={problem} />
    );
  }
  return data ? <Found check={data} /> : <PageWaiting />;
};

const Found = ({ check }: { check: Check }) => {
  const { t } = useTranslation('report');
  const { number, submittedOn, sha256, superseded } = check;
  return (
    <section aria-label={t('check.title')}>
      <StatusBadge
        tone={superseded ? 'attention' : 'done'}
        label={t(superseded ? 'check.superseded' : 'check.valid')}
      />
      <Text mt="xs" mb="md">
        {t(superseded ? 'check.supersededText' : 'check.validText')}
      </Text>
      <FactList
        facts={[
          { label: t('number'), value: <Identifier value={number} /> },
          { label: t('field.submittedAt'), value: <DayText value={submittedOn} long /> },
          {
            label: t('field.sha256'),
            value: <Fingerprint value={sha256} />,
            wide: true,
          },
        ]}
      />
      <Compare sha256={sha256} />
    </section>
  );
};

const hashOf = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Holds a file against the hash in the browser; it is sent nowhere. Browsers reckon hashes on safe connections alone. */
const Compare = ({ sha256 }: { sha256: string }) => {
  const { t } = useTranslation('report');
  const [result, setResult] = useState<'same' | 'other' | 'unreadable'>();
  if (!globalThis.isSecureContext) return null;
  const compare = (file: File | null): void => {
    if (!file) return;
    hashOf(file).then(
      (hash) => setResult(hash === sha256 ? 'same' : 'other'),
      () => setResult('unreadable'),
    );
  };
  return (
    <Stack gap="xs" mt="md" align="start">
      <FileButton onChange={compare} accept="application/pdf">
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconFileSearch size={18} aria-hidden />}>
            {t('check.compare')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {t('check.compareHint')}
      </Text>
      {result && (
        <Alert
          w="100%"
          role="status"
          color={result === 'same' ? 'green' : 'red'}
          icon={result === 'same' ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
          title={t(`check.${result}`)}
        />
      )}
    </Stack>
  );
};
