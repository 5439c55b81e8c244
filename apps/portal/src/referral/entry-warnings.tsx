import type { Schema } from '@najat/contract';
import { Alert, List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconScale } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFigure } from '../shell/case/use-figure';
import { DayText } from '../shell/formats/text';
import { useFormats } from '../shell/formats/use-formats';
import { http } from '../shell/http/http';
import { useMaybeWord } from '../shell/i18n/words';
import classes from './order.module.css';

/** What is being typed, as far as the law has a say in it, and where it is weighed. */
export type Weighed =
  | { readonly at: '/referrals/warnings'; readonly body: Schema<'WeighOrder'> }
  | { readonly at: `/referrals/${string}/decisions/warnings`; readonly body: Schema<'WeighDecision'> }
  | { readonly at: `/referrals/${string}/corrections/warnings`; readonly body: Schema<'WeighCorrection'> };

const SETTLES_MS = 350;

const useWarnings = (weighed: Weighed | null) =>
  useQuery({
    queryKey: ['referral', 'warnings', weighed],
    queryFn: ({ signal }) =>
      weighed && http.post<Schema<'EntryWarnings'>>(weighed.at, weighed.body, { signal }),
    enabled: weighed !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Said before an entry is made, because afterwards it stays: where it goes against a figure, and which end it sets. */
export const EntryWarnings = ({ weighed }: { weighed: Weighed | null }) => {
  const { t } = useTranslation('referral');
  const [settled] = useDebouncedValue(JSON.stringify(weighed), SETTLES_MS);
  const { data } = useWarnings(JSON.parse(settled) as Weighed | null);
  const answer = weighed === null ? null : data;
  return (
    <div aria-live="polite" className={classes.live}>
      {answer?.to && (
        <Text size="sm" c="dimmed">
          {t('warning.to')} <DayText value={answer.to} long />
        </Text>
      )}
      {answer && answer.warnings.length > 0 && (
        <Alert color="ochre" icon={<IconScale aria-hidden />} title={t('warning.title')} mt="xs">
          <List spacing="xs" listStyleType="none">
            {answer.warnings.map((warning) => (
              <Warning key={warning.code} warning={warning} />
            ))}
          </List>
          <Text size="sm" mt="xs">
            {t('warning.lead')}
          </Text>
        </Alert>
      )}
    </div>
  );
};

const Warning = ({ warning }: { warning: Schema<'LegalWarningView'> }) => {
  const { t } = useTranslation('referral');
  const say = useMaybeWord();
  const formats = useFormats();
  const figure = useFigure();
  const { code, allowed, actual, parameter, note } = warning;
  const amount = code === 'placed_too_often' ? formats.number : formats.days;
  const doubt = note === 'none' ? undefined : say(`legal:note.${note}`);
  return (
    <List.Item>
      <Text fw={600}>
        {t(`warning.finding.${code}`, { allowed: amount(allowed), actual: amount(actual) })}
      </Text>
      <Text size="sm">{figure(parameter)}</Text>
      {doubt && <Text size="sm">{doubt}</Text>}
    </List.Item>
  );
};
