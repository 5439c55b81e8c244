import { ActionIcon, Button, Group, Skeleton, Text } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconDownload,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../feedback/problem-view';
import { useFormats } from '../formats/use-formats';
import { keepPaper, type Paper, useContent } from './attachment.api';
import classes from './attachment.module.css';
import { openPaper, type OpenPaper } from './open-paper';

const STEPS = [1, 1.5, 2, 3] as const;

/** A paper drawn page by page. Nothing in it is run, and no other program is given it. */
export const PaperSheet = ({ paper }: { paper: Paper }) => {
  const { data, error, refetch } = useContent(paper.path);
  if (error) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={480} />;
  return <Drawn paper={paper} content={data} />;
};

const useOpened = (content: Blob, mediaType: string): OpenPaper | 'failed' | undefined => {
  const [paper, setPaper] = useState<OpenPaper | 'failed'>();
  useEffect(() => {
    let isLeft = false;
    const opening = openPaper(content, mediaType);
    opening.then(
      (opened) => !isLeft && setPaper(opened),
      () => !isLeft && setPaper('failed'),
    );
    return () => {
      isLeft = true;
      opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
    };
  }, [content, mediaType]);
  return paper;
};

const Drawn = ({ paper, content }: { paper: Paper; content: Blob }) => {
  const opened = useOpened(content, paper.mediaType);
  const [page, setPage] = useState(1);
  const [step, setStep] = useState(0);
  if (!opened) return <Skeleton height={480} />;
  const pages = opened === 'failed' ? 1 : opened.pages;
  return (
    <div>
      <Controls paper={paper} pages={pages} page={page} onPage={setPage} step={step} onStep={setStep} />
      <div className={classes.sheet} tabIndex={0} role="group" aria-label={paper.name}>
        {opened === 'failed' ? (
          <Failed />
        ) : (
          <Page key={page} opened={opened} page={page} zoom={STEPS[step] ?? 1} name={paper.name} />
        )}
      </div>
    </div>
  );
};

const Failed = () => {
  const { t } = useTranslation('attachment');
  return (
    <Text p="lg" role="alert">
      {t('sheet.failed')}
    </Text>
  );
};

interface PageProps {
  opened: OpenPaper;
  page: number;
  zoom: number;
  name: string;
}

const Page = ({ opened, page, zoom, name }: PageProps) => {
  const { t } = useTranslation('attachment');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [standing, setStanding] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    let isLeft = false;
    const target = canvas.current;
    if (!target) return;
    opened.draw(page, target).then(
      () => !isLeft && setStanding('drawn'),
      () => !isLeft && setStanding('failed'),
    );
    return () => {
      isLeft = true;
    };
  }, [opened, page]);
  if (standing === 'failed') return <Failed />;
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('sheet.of', { kind: name, page })}
      aria-busy={standing === 'drawing'}
      className={classes.paper}
      style={{ inlineSize: `${zoom * 100}%` }}
    />
  );
};

interface ControlsProps {
  paper: Paper;
  pages: number;
  page: number;
  onPage: (page: number) => void;
  step: number;
  onStep: (step: number) => void;
}

const Controls = ({ paper, pages, page, onPage, step, onStep }: ControlsProps) => {
  const { t } = useTranslation('attachment');
  const formats = useFormats();
  const icon = { variant: 'default', size: 'lg' } as const;
  return (
    <Group justify="space-between" gap="xs" mb="xs" className="no-print">
      {pages > 1 ? (
        <Group gap="xs">
          <ActionIcon
            {...icon}
            aria-label={t('sheet.before')}
            disabled={page === 1}
            onClick={() => onPage(page - 1)}
          >
            <IconChevronLeft size={20} className={classes.mirrored} aria-hidden />
          </ActionIcon>
          <Text span role="status">
            {t('sheet.page', { page: formats.number(page), pages: formats.number(pages) })}
          </Text>
          <ActionIcon
            {...icon}
            aria-label={t('sheet.after')}
            disabled={page === pages}
            onClick={() => onPage(page + 1)}
          >
            <IconChevronRight size={20} className={classes.mirrored} aria-hidden />
          </ActionIcon>
        </Group>
      ) : (
        <span />
      )}
      <Group gap="xs">
        <ActionIcon
          {...icon}
          aria-label={t('sheet.smaller')}
          disabled={step === 0}
          onClick={() => onStep(step - 1)}
        >
          <IconZoomOut size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon
          {...icon}
          aria-label={t('sheet.larger')}
          disabled={step === STEPS.length - 1}
          onClick={() => onStep(step + 1)}
        >
          <IconZoomIn size={20} aria-hidden />
        </ActionIcon>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void keepPaper(paper)}
        >
          {t('download')}
        </Button>
      </Group>
    </Group>
  );
};
