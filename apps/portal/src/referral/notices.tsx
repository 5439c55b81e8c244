import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../shell/can';
import { Identifier, InstantText, NameText } from '../shell/formats/text';
import { usePlaceName } from '../shell/formats/use-place-name';
import { PageButton } from '../shell/layout/page-link';
import lines from '../shell/list/lines.module.css';
import { LinesPanel } from '../shell/list/lines-panel';
import { type Notice, useNotices } from '../shell/notice/notice.api';
import { NoticeState } from '../shell/notice/notice-state';
import classes from '../shell/report/report.module.css';
import { ProposeNotice } from './propose-notice';

/** Of a file of Article 40: the notices that would tell a court of it, most often none. */
export const Notices = ({ referralId }: { referralId: string }) => {
  const { t } = useTranslation('notice');
  const { data, error, refetch } = useNotices(referralId, useCan('notice.read'));
  return (
    <LinesPanel
      title={t('title')}
      items={data?.items}
      error={error}
      onRetry={() => void refetch()}
      actions={data?.actions.includes('propose') && <ProposeNotice referralId={referralId} />}
      empty={{ icon: IconMailOff, title: t('none'), text: t('noneText') }}
      line={(notice) => <Line key={notice.id} notice={notice} />}
    />
  );
};

const Line = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notice');
  const name = usePlaceName();
  return (
    <li>
      <div className={lines.words}>
        <strong>{name(notice.court)}</strong>
        {notice.number && (
          <div>
            {t('number')} <Identifier value={notice.number} />
          </div>
        )}
        <div className={lines.quiet}>
          {t('proposedBy')} <NameText value={notice.proposedBy} /> · <InstantText value={notice.proposedAt} />
        </div>
      </div>
      <div className={classes.end}>
        <NoticeState state={notice.state} />
        <PageButton
          to={`/notices/${notice.id}`}
          variant="light"
          size="compact-md"
          className="no-print"
          aria-label={t('openOf', { court: name(notice.court) })}
        >
          {t('open')}
        </PageButton>
      </div>
    </li>
  );
};
