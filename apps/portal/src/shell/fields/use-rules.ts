import { isDay, readClockTime } from '@najat/domain';
import { today } from '../formats/day';
import { parsePhone } from '../formats/phone';
import { useWord } from '../i18n/words';

export type FieldRule = (value: string) => string | null;

const first =
  (...rules: FieldRule[]): FieldRule =>
  (value) => {
    for (const rule of rules) {
      const refusal = rule(value);
      if (refusal) return refusal;
    }
    return null;
  };

const unlessEmpty =
  (rule: FieldRule): FieldRule =>
  (value) =>
    value === '' ? null : rule(value);

/** The shape checks a form makes before it asks the server, worded as the server's are. */
export const useRules = () => {
  const say = useWord();
  const required: FieldRule = (value) => (value.trim() ? null : say('field:required'));
  const day = unlessEmpty((value) => (isDay(value) ? null : say('field:not_a_day')));
  return {
    required,
    day,
    clock: unlessEmpty((value) => (readClockTime(value) === value ? null : say('field:not_a_time'))),
    notAfterToday: unlessEmpty((value) => (isDay(value) && value > today() ? say('field:in_future') : null)),
    phone: unlessEmpty((value) => (parsePhone(value) ? null : say('field:not_a_phone'))),
    nationalNumber: unlessEmpty((value) =>
      /^\d{12}$/.test(value) ? null : say('field:not_a_national_number'),
    ),
    /** Every rule in turn; the first refusal is shown. */
    all: first,
  };
};
