import { Alert, List, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../feedback/problem-view';
import { fieldId } from '../fields/bind';
import type { Problem } from '../http/problem';
import classes from './action.module.css';

interface FormErrorSummaryProps<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  problem?: Problem | null;
}

/** The label of a group of radio buttons, which is no one field. */
const groupLabel = (path: string): HTMLElement | null => document.getElementById(`${fieldId(path)}-label`);

const labelOf = (path: string): string => {
  const label = document.querySelector(`label[for="${CSS.escape(fieldId(path))}"]`) ?? groupLabel(path);
  return label?.textContent.replace(/\s*\*\s*$/, '') ?? '';
};

/** The fields' own labels, read where they stand, so that "Fill in this field" says which. */
const useLabels = (paths: string): Record<string, string> => {
  const [labels, setLabels] = useState<Record<string, string>>({});
  useLayoutEffect(
    () => setLabels(Object.fromEntries(paths.split('\n').map((path) => [path, labelOf(path)]))),
    [paths],
  );
  return labels;
};

const goTo = (event: MouseEvent, path: string): void => {
  event.preventDefault();
  const field =
    document.getElementById(fieldId(path)) ??
    document.getElementById(path) ??
    groupLabel(path)?.parentElement?.querySelector('input');
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};

/** At the top of a form: everything to put right, each line leading to its field. */
export const FormErrorSummary = <Values extends Record<string, unknown>>({
  form,
  problem = null,
}: FormErrorSummaryProps<Values>) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(form.errors).filter(([, message]) => Boolean(message));
  const labels = useLabels(lines.map(([path]) => path).join('\n'));
  const hasLines = lines.length > 0;
  useEffect(() => {
    if (hasLines || problem) box.current?.focus();
  }, [hasLines, problem]);
  if (!hasLines && !problem) return null;
  if (!hasLines && problem) {
    return (
      <div ref={box} tabIndex={-1} className={classes.summary}>
        <ProblemNote problem={problem} />
      </div>
    );
  }
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="ochre"
      role="alert"
      className={classes.summary}
      icon={<IconAlertCircle aria-hidden />}
      title={t('form.toCorrect', { count: lines.length })}
    >
      <List size="md" spacing={4} listStyleType="none">
        {lines.map(([path, message]) => (
          <List.Item key={path}>
            <a
              href={`#${fieldId(path)}`}
              className={classes.errorLink}
              onClick={(event) => goTo(event, path)}
            >
              {labels[path] ? `${labels[path]}: ` : ''}
              {message}
            </a>
          </List.Item>
        ))}
      </List>
      {problem && problem.status >= 500 && <Text size="sm">{problem.requestId}</Text>}
    </Alert>
  );
};
