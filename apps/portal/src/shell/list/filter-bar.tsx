import { Button, Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../fields/day-field';
import { isDay } from '../formats/day';
import { Toolbar } from '../layout/section';
import classes from './list.module.css';
import { type FilterSpec, usualOf } from './list-spec';

interface FilterProps<Spec> {
  spec: Spec;
  value: string;
  onChange: (value: string) => void;
}

const SETTLES_MS = 300;

type Of<Kind> = Extract<FilterSpec, { kind: Kind }>;

const TextFilter = ({ spec, value, onChange }: FilterProps<Of<'text'>>) => {
  const [text, setText] = useState(value);
  const settle = useDebouncedCallback(onChange, SETTLES_MS);
  // "Clear filters" and the back button change the address behind the field's back.
  useEffect(() => setText(value), [value]);
  const type = (typed: string): void => {
    setText(typed);
    settle(typed.trim());
  };
  return (
    <TextInput
      type="search"
      label={spec.label}
      placeholder={spec.placeholder ?? ''}
      value={text}
      w={{ base: '100%', sm: 260 }}
      leftSection={<IconSearch size={18} aria-hidden />}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
};

const DayFilter = ({ spec, value, onChange }: FilterProps<Of<'day'>>) => {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const type = (text: string): void => {
    setTyped(text);
    if (text === '' || isDay(text)) onChange(text);
  };
  return (
    <DayField
      label={spec.label}
      value={typed}
      onChange={type}
      onBlur={() => setTyped(typed || value)}
      maw={180}
      echo={false}
    />
  );
};

const SelectFilter = ({ spec, value, onChange }: FilterProps<Of<'select' | 'segmented'>>) => {
  const { t } = useTranslation();
  return (
    <Select
      label={spec.label}
      data={[...spec.options]}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      clearable
      w={{ base: '100%', sm: spec.isWide ? 300 : 200 }}
      placeholder={spec.all ?? t('filter.all')}
      searchable={spec.options.length > 8}
      checkIconPosition="right"
      nothingFoundMessage={t('search.nothing')}
      clearButtonProps={{ 'aria-label': t('filter.clearOne', { label: spec.label }) }}
    />
  );
};

const SegmentedFilter = ({ spec, value, onChange }: FilterProps<Of<'select' | 'segmented'>>) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <Input.Label id={id} component="div" display="block">
        {spec.label}
      </Input.Label>
      <SegmentedControl
        className={classes.segments}
        aria-labelledby={id}
        value={value}
        onChange={onChange}
        data={[{ value: '', label: spec.all ?? t('filter.all') }, ...spec.options]}
      />
    </div>
  );
};

const Filter = ({ spec, value, onChange }: FilterProps<FilterSpec>) => {
  switch (spec.kind) {
    case 'text':
      return <TextFilter spec={spec} value={value} onChange={onChange} />;
    case 'day':
      return <DayFilter spec={spec} value={value} onChange={onChange} />;
    case 'segmented':
      return <SegmentedFilter spec={spec} value={value} onChange={onChange} />;
    case 'select':
      return <SelectFilter spec={spec} value={value} onChange={onChange} />;
  }
};

interface FilterBarProps {
  filters: readonly FilterSpec[];
  values: Record<string, string | undefined>;
  onChange: (changes: Record<string, string>) => void;
  onClear: () => void;
}

export const FilterBar = ({ filters, values, onChange, onClear }: FilterBarProps) => {
  const { t } = useTranslation();
  const isSet = (spec: FilterSpec): boolean => (values[spec.name] ?? '') !== usualOf(spec);
  const [isOpen, { toggle }] = useDisclosure(filters.slice(1).some(isSet));
  const isAnySet = filters.some(isSet);
  return (
    <Toolbar>
      {filters.map((spec, index) => (
        <div key={spec.name} className={index > 0 && !isOpen ? classes.folded : classes.filter}>
          <Filter
            spec={spec}
            value={values[spec.name] ?? ''}
            onChange={(value) => onChange({ [spec.name]: value })}
          />
        </div>
      ))}
      {filters.length > 1 && (
        <Button
          hiddenFrom="sm"
          variant="default"
          onClick={toggle}
          aria-expanded={isOpen}
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        >
          {t(isOpen ? 'filter.fewer' : 'filter.further')}
        </Button>
      )}
      {isAnySet && (
        <Button variant="subtle" onClick={onClear} leftSection={<IconX size={18} aria-hidden />}>
          {t('filter.clear')}
        </Button>
      )}
    </Toolbar>
  );
};
