import type { UseFormReturnType } from '@mantine/form';

export const fieldId = (path: string): string => `field-${path}`;

/** Ties a field to a form, with the id the error summary links to: `<TextInput label="…" {...bind(form, 'given')} />`. */
export const bind = <Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  path: string,
) => ({
  id: fieldId(path),
  ...form.getInputProps(path),
});
