import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../feedback/problem-view';
import { asProblem } from '../http/problem';
import { Page } from '../layout/page';

/** A whole page that could not be shown; still a page, with a heading a screen reader lands on. */
export const CaseProblem = (props: ComponentProps<typeof ProblemView>) => {
  const { t } = useTranslation();
  const isMissing = asProblem(props.error).status === 404;
  return (
    <Page title={t(isMissing ? 'notFound.title' : 'couldNotShow')} hideTitle>
      <ProblemView {...props} />
    </Page>
  );
};
