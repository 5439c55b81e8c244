import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Identifier, NameText } from '../shell/formats/text';
import { type Hit, useKnownPeople } from './referral.api';
import classes from './order.module.css';

const SETTLES_MS = 350;
const SHOWN = 4;

/** What tells one person from another of the same name. */
export const HitFacts = ({ hit }: { hit: Hit }) => {
  const { t } = useTranslation('referral');
  return (
    <div className={classes.hitFacts}>
      {hit.motherGiven && <span>{t('known.mother', { name: hit.motherGiven })}</span>}
      {hit.birthDate && <span>{t('birth.year', { year: hit.birthDate.slice(0, 4) })}</span>}
      <Identifier value={hit.caseNumber} />
    </div>
  );
};

interface KnownPeopleProps {
  /** A name or a national number as far as it is typed. */
  text: string;
  /** Whether enough of it stands there to look. */
  enough: boolean;
  onPick: (hit: Hit) => void;
}

/** People on record who may be the one being entered; nobody is entered twice who can be found. */
export const KnownPeople = ({ text, enough, onPick }: KnownPeopleProps) => {
  const { t } = useTranslation('referral');
  const [settled] = useDebouncedValue(text, SETTLES_MS);
  const { data } = useKnownPeople(settled, enough && settled.length > 1);
  const hits = enough ? (data?.items ?? []).slice(0, SHOWN) : [];
  return (
    <div aria-live="polite" className={classes.live}>
      {hits.length > 0 && (
        <div className={classes.known}>
          <Text fw={600}>{t('known.title', { count: hits.length })}</Text>
          <Stack gap={0} component="ul" className={classes.hits}>
            {hits.map((hit) => (
              <li key={hit.id} className={classes.hit}>
                <div>
                  <Text fw={600}>
                    <NameText value={hit.displayName} />
                  </Text>
                  <HitFacts hit={hit} />
                </div>
                <Button
                  variant="default"
                  onClick={() => onPick(hit)}
                  aria-label={t('known.pickNamed', { name: hit.displayName })}
                >
                  {t('known.pick')}
                </Button>
              </li>
            ))}
          </Stack>
        </div>
      )}
    </div>
  );
};

interface KnownPersonProps {
  hit: Hit;
  onLetGo: () => void;
}

/** The person part of the form once somebody on record was chosen. */
export const KnownPerson = ({ hit, onLetGo }: KnownPersonProps) => {
  const { t } = useTranslation('referral');
  return (
    <div className={classes.chosen} id="field-personId" tabIndex={-1}>
      <div>
        <Text fw={700} size="lg">
          <NameText value={hit.displayName} />
        </Text>
        <HitFacts hit={hit} />
      </div>
      <Button variant="default" onClick={onLetGo}>
        {t('known.letGo')}
      </Button>
    </div>
  );
};
