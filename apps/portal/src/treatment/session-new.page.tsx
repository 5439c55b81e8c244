import { Skeleton } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { Discipline } from '@najat/domain';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/feedback/empty-state';
import { ProblemView } from '../shell/feedback/problem-view';
import { useWord } from '../shell/i18n/words';
import { Page } from '../shell/layout/page';
import { PageButton } from '../shell/layout/page-link';
import { Section } from '../shell/layout/section';
import { useAccount } from '../shell/session/session';
import { GroupSheet } from './group-sheet';
import { useGroup } from './treatment.api';

const Nobody = () => {
  const { t } = useTranslation('treatment');
  return (
    <Section title={t('group.people')}>
      <EmptyState
        icon={IconUsersGroup}
        title={t('group.nobody')}
        text={t('group.nobodyText')}
        action={
          <PageButton to="/phases" mt="xs">
            {t('group.toPhases')}
          </PageButton>
        }
      />
    </Section>
  );
};

const Group = ({ discipline }: { discipline: Discipline }) => {
  const { data, error, refetch } = useGroup(discipline);
  if (error) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={480} radius="lg" />;
  return data.length === 0 ? <Nobody /> : <GroupSheet people={data} />;
};

export default function SessionNewPage() {
  const { t } = useTranslation('treatment');
  const say = useWord();
  const { discipline } = useAccount();
  if (!discipline) return null;
  return (
    <Page
      title={t('group.title')}
      lead={say(`shell:discipline.${discipline}`)}
      crumbs={[{ label: t('title'), to: '/phases' }]}
    >
      <Group discipline={discipline} />
    </Page>
  );
}
