import classes from './report.module.css';

/** The SHA-256 of a letter: one long sign, to be compared and not read. */
export const Fingerprint = ({ value }: { value: string }) => (
  <bdi dir="ltr" className={classes.hash}>
    {value}
  </bdi>
);
