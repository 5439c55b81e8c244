import { Button, Group, Menu } from '@mantine/core';
import { IconDots, type TablerIcon } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWord, type WordKey } from '../i18n/words';

export interface ActionFormProps<Row> {
  record: Row;
  opened: boolean;
  onClose: () => void;
}

export interface ActionSpec<Row> {
  label: WordKey;
  icon?: TablerIcon;
  /** `main` is the expected next step, `more` stands behind a menu. */
  rank?: 'main' | 'plain' | 'more';
  /** Renders an `ActionDialog`. */
  form: ComponentType<ActionFormProps<Row>>;
}

/** One line per action the machine knows; an action without a line does not compile. */
export type ActionTable<Name extends string, Row> = Record<Name, ActionSpec<Row>>;

interface ActionBarProps<Name extends string, Row> {
  table: ActionTable<Name, Row>;
  /** As the server listed them for this person and this state. */
  actions: readonly string[];
  record: Row;
}

const RANK = { main: 0, plain: 1, more: 2 } as const;

/** Only what the server offers, the expected next step first. */
export const ActionBar = <Name extends string, Row>({
  table,
  actions,
  record,
}: ActionBarProps<Name, Row>) => {
  const [open, setOpen] = useState<string | null>(null);
  const offered = (Object.entries(table) as [Name, ActionSpec<Row>][])
    .filter(([name]) => actions.includes(name))
    .sort(([, one], [, other]) => RANK[one.rank ?? 'plain'] - RANK[other.rank ?? 'plain']);
  const inRow = offered.filter(([, { rank }]) => rank !== 'more');
  const inMenu = offered.filter(([, { rank }]) => rank === 'more');
  return (
    <>
      <Group gap="xs" className="no-print">
        {inRow.map(([name, spec]) => (
          <ActionButton key={name} spec={spec} onOpen={() => setOpen(name)} />
        ))}
        {inMenu.length > 0 && <MoreActions items={inMenu} onOpen={setOpen} />}
      </Group>
      {offered.map(([name, { form: Form }]) => (
        <Form key={name} record={record} opened={open === name} onClose={() => setOpen(null)} />
      ))}
    </>
  );
};

const ActionButton = <Row,>({ spec, onOpen }: { spec: ActionSpec<Row>; onOpen: () => void }) => {
  const say = useWord();
  const Icon = spec.icon;
  return (
    <Button
      variant={spec.rank === 'main' ? 'filled' : 'default'}
      onClick={onOpen}
      leftSection={Icon ? <Icon size={18} stroke={1.8} aria-hidden /> : null}
    >
      {say(spec.label)}
    </Button>
  );
};

const MoreActions = <Row,>({
  items,
  onOpen,
}: {
  items: readonly [string, ActionSpec<Row>][];
  onOpen: (name: string) => void;
}) => {
  const { t } = useTranslation();
  const say = useWord();
  return (
    <Menu withinPortal={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
          {t('action.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(([name, { label, icon: Icon }]) => (
          <Menu.Item
            key={name}
            onClick={() => onOpen(name)}
            leftSection={Icon ? <Icon size={18} aria-hidden /> : null}
          >
            {say(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
