import { IconBuildingHospital, IconFileText, IconScale } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Identifier, NameText } from '../formats/text';
import classes from './record.module.css';
import { type Term, TermLeft } from './term-left';

export interface PersonHeaderProps {
  name: string;
  caseNumber?: string | null;
  /** In words of the page's language. */
  legalBasis?: string | null;
  centre?: string | null;
  term?: Term | null;
  status?: ReactNode;
  /** Usually an `ActionBar`. */
  actions?: ReactNode;
}

/** The person first: name as they write it, case, basis, centre, and how long they may still be held. */
export const PersonHeader = ({
  name,
  caseNumber,
  legalBasis,
  centre,
  term,
  status,
  actions,
}: PersonHeaderProps) => (
  <header className={classes.person}>
    <div>
      <div className={classes.personName}>
        <NameText value={name} />
      </div>
      <div className={classes.personLine}>
        {caseNumber && (
          <span>
            <IconFileText size={18} stroke={1.7} aria-hidden />
            <Identifier value={caseNumber} />
          </span>
        )}
        {legalBasis && (
          <span>
            <IconScale size={18} stroke={1.7} aria-hidden />
            {legalBasis}
          </span>
        )}
        {centre && (
          <span>
            <IconBuildingHospital size={18} stroke={1.7} aria-hidden />
            {centre}
          </span>
        )}
      </div>
    </div>
    {term && <TermLeft term={term} />}
    {(status || actions) && (
      <div className={classes.personFoot}>
        <div>{status}</div>
        {actions}
      </div>
    )}
  </header>
);
