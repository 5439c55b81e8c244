import { useRules } from '../shell/fields/use-rules';
import { useWord } from '../shell/i18n/words';

const LONGEST = 720;

/** A session lasts at least a minute and at most half a day. */
export const useMinutesRule = () => {
  const rules = useRules();
  const say = useWord();
  const within = (value: string): string | null => {
    if (Number(value) < 1) return say('field:too_small', { min: 1 });
    return Number(value) > LONGEST ? say('field:too_large', { max: LONGEST }) : null;
  };
  return rules.all(rules.required, within);
};
