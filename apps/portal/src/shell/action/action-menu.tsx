import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useWord } from '../i18n/words';
import type { ActionTable } from './action-bar';

interface ActionMenuProps<Name extends string, Row> {
  /** What the menu is called to who cannot see beside which row it stands. */
  label: string;
  table: ActionTable<Name, Row>;
  /** As the server listed them for this person and this state. */
  actions: readonly string[];
  record: Row;
}

/** The same actions in a row of a list: behind a menu, and their forms are there once one has been chosen. */
export const ActionMenu = <Name extends string, Row>({
  label,
  table,
  actions,
  record,
}: ActionMenuProps<Name, Row>) => {
  const say = useWord();
  const [open, setOpen] = useState<{ name: Name; isOpen: boolean } | null>(null);
  const offered = (Object.keys(table) as Name[]).filter((name) => actions.includes(name));
  const Form = open && table[open.name].form;
  if (offered.length === 0 && !open) return null;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} className="no-print">
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((name) => {
            const Icon = table[name].icon;
            return (
              <Menu.Item
                key={name}
                onClick={() => setOpen({ name, isOpen: true })}
                leftSection={Icon ? <Icon size={18} aria-hidden /> : null}
              >
                {say(table[name].label)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {Form && (
        <Form record={record} opened={open.isOpen} onClose={() => setOpen({ ...open, isOpen: false })} />
      )}
    </>
  );
};
