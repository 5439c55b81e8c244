import { Text } from '@mantine/core';
import { addressOf, type Role, type WorkItem, workListOf } from '@najat/domain';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../shell/feedback/problem-view';
import { StatTile } from '../shell/figures/stat-tile';
import { today } from '../shell/formats/day';
import { useFormats } from '../shell/formats/use-formats';
import { usePlaceName } from '../shell/formats/use-place-name';
import { useWord } from '../shell/i18n/words';
import { NavigationCards } from '../shell/layout/navigation-cards';
import { Page } from '../shell/layout/page';
import { useAccount } from '../shell/session/session';
import { useHome, type WorkItemView } from './home.api';
import classes from './home.module.css';
import { LawClock } from './law-clock';
import { MainAction } from './main-action';
import { NewestOrders } from './newest-orders';
import { type ClockItem, isOnClock, WEIGHT, type Weight } from './work-items';

/** Below this many figures a home would look bare, so it also shows the ways on. */
const FEW = 4;

/** Those whose day is made of orders also see the newest ones. */
const ORDER_ROLES: readonly Role[] = ['court_clerk', 'intake_officer', 'legal_officer'];

/** What has a tile of its own; the rest is on the clock of the law. */
interface Tile extends WorkItemView {
  readonly item: Exclude<WorkItem, ClockItem>;
}
const isTile = (view: WorkItemView): view is Tile => !isOnClock(view.item);

const weightOf = ({ item }: Tile): Weight => WEIGHT[item];

/** What has slipped first, then the day's work, and last what is done with. */
const byUrgency = (one: Tile, other: Tile): number => rank(one) - rank(other);
const rank = (view: Tile): number => (view.count === 0 ? 2 : weightOf(view) === 'urgent' ? 0 : 1);

export default function HomePage() {
  const { t } = useTranslation('home');
  const say = useWord();
  const formats = useFormats();
  const placeName = usePlaceName();
  const account = useAccount();
  const place = account.centre ?? account.court;
  return (
    <Page
      title={t('greeting', { name: account.displayName })}
      lead={t('lead', {
        place: place ? placeName(place) : say('shell:wholeCountry'),
        day: formats.dayLong(today()),
      })}
      actions={<MainAction />}
    >
      <Work />
      {ORDER_ROLES.includes(account.role) && <NewestOrders />}
    </Page>
  );
}

const Work = () => {
  const { t } = useTranslation('home');
  const { data, error, refetch } = useHome();
  if (error) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const all = data?.items ?? [];
  const items = all.filter(isTile);
  const work = items.filter((view) => weightOf(view) !== 'figure').sort(byUrgency);
  const figures = items.filter((view) => weightOf(view) === 'figure');
  return (
    <>
      <LawClock items={all} />
      {(work.length > 0 || !data) && <Part title={t('todo')} items={work} waiting={!data} />}
      {figures.length > 0 && <Part title={t('glance')} items={figures} />}
      {data && items.length < FEW && (
        <section>
          <h2 className={classes.title}>{t('go')}</h2>
          <NavigationCards />
        </section>
      )}
    </>
  );
};

const Part = ({
  title,
  items,
  waiting = false,
}: {
  title: string;
  items: readonly Tile[];
  waiting?: boolean;
}) => {
  const { t } = useTranslation('home');
  const say = useWord();
  const isCalm = items.length > 0 && items.every((view) => view.count === 0 && weightOf(view) !== 'figure');
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{title}</h2>
      {isCalm && (
        <Text className={classes.calm}>
          <IconCircleCheck size={22} aria-hidden />
          {t('calm')}
        </Text>
      )}
      <div className={classes.tiles}>
        {items.map((view) => (
          <Item key={view.item} view={view} />
        ))}
        {waiting &&
          ['a', 'b', 'c'].map((key) => <StatTile key={key} label={say('shell:loading')} value={undefined} />)}
      </div>
    </section>
  );
};

const Item = ({ view: { item, count } }: { view: Tile }) => {
  const { t } = useTranslation('home');
  const { discipline } = useAccount();
  return (
    <StatTile
      label={t(`item.${item}.title`)}
      value={count}
      to={addressOf(workListOf(item, { discipline, today: today() }))}
      note={t(count > 0 ? `item.${item}.some` : `item.${item}.none`)}
      tone={WEIGHT[item] === 'urgent' && count > 0 ? 'attention' : 'plain'}
    />
  );
};
