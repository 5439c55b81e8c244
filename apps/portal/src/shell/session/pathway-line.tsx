import { useTranslation } from 'react-i18next';
import classes from './public-frame.module.css';

/** The five stations a person passes, court to community: what the product exists for. */
export const PathwayLine = () => {
  const { t } = useTranslation('session');
  const stations = [
    t('pathway.court'),
    t('pathway.centre'),
    t('pathway.treatment'),
    t('pathway.release'),
    t('pathway.community'),
  ];
  return (
    <ol className={classes.pathway}>
      {stations.map((station) => (
        <li key={station}>{station}</li>
      ))}
    </ol>
  );
};
