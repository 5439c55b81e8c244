import { Button, CloseButton, Group, Input, Progress, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertCircle, IconCamera, IconCheck, IconFileText, IconPaperclip } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../feedback/use-problem-words';
import classes from './attachment.module.css';
import { useSize } from './use-size';
import type { PaperQueue, QueuedPaper } from './use-paper-queue';

const ACCEPTED = 'application/pdf,image/jpeg,image/png';

interface PaperPickerProps {
  queue: PaperQueue;
  label: string;
  description?: string | undefined;
  error?: string | undefined;
}

/** Chosen from the disk, photographed with the telephone, or dropped: the papers that are to be attached. */
export const PaperPicker = ({ queue, label, description, error }: PaperPickerProps) => {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    queue.add([...event.dataTransfer.files]);
  };
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id }}
      description={description}
      error={error}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
    >
      <div
        role="group"
        aria-labelledby={id}
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Choosers queue={queue} />
        {queue.papers.length > 0 && (
          <ul className={classes.queue}>
            {queue.papers.map((paper) => (
              <Queued key={paper.key} paper={paper} onRemove={() => queue.remove(paper.key)} />
            ))}
          </ul>
        )}
      </div>
    </Input.Wrapper>
  );
};

const Choosers = ({ queue }: { queue: PaperQueue }) => {
  const { t } = useTranslation('attachment');
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const isHandheld = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    queue.add([...(event.currentTarget.files ?? [])]);
    // The same file may be chosen again once it was taken away.
    event.currentTarget.value = '';
  };
  const input = { type: 'file', hidden: true, onChange: take, tabIndex: -1 } as const;
  return (
    <Group gap="xs">
      {!isHandheld && <Text c="dimmed">{t('add.drop')}</Text>}
      <input ref={files} {...input} accept={ACCEPTED} multiple aria-label={t('add.choose')} />
      <input
        ref={camera}
        {...input}
        accept="image/jpeg,image/png"
        capture="environment"
        aria-label={t('add.photograph')}
      />
      {isHandheld && (
        <Button
          variant="light"
          leftSection={<IconCamera size={18} aria-hidden />}
          onClick={() => camera.current?.click()}
          disabled={queue.isSending}
        >
          {t('add.photograph')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPaperclip size={18} aria-hidden />}
        onClick={() => files.current?.click()}
        disabled={queue.isSending}
      >
        {t('add.choose')}
      </Button>
    </Group>
  );
};

const ICON = { waiting: IconFileText, sending: IconFileText, sent: IconCheck, failed: IconAlertCircle };

const Queued = ({ paper, onRemove }: { paper: QueuedPaper; onRemove: () => void }) => {
  const { t } = useTranslation('attachment');
  const size = useSize();
  const words = useProblemWords();
  const { file, standing, progress, problem } = paper;
  const Icon = ICON[standing];
  const percent = Math.floor(progress * 100);
  return (
    <li className={classes.queued} data-standing={standing}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div className={classes.queuedWords}>
        <div>
          <bdi>{file.name}</bdi> <span className={classes.quiet}>{size(file.size)}</span>
        </div>
        {standing === 'sending' && (
          <>
            <Progress value={percent} size="sm" my={4} aria-label={file.name} />
            <div className={classes.quiet}>
              {percent < 100 ? t('add.sending', { percent }) : t('add.checking')}
            </div>
          </>
        )}
        {standing === 'sent' && <div className={classes.quiet}>{t('add.sent')}</div>}
        {problem && (
          <div role="alert" className={classes.refusal}>
            {words.say(problem)}
          </div>
        )}
      </div>
      {standing !== 'sent' && (
        <CloseButton
          onClick={onRemove}
          aria-label={standing === 'sending' ? t('add.cancel') : t('add.remove', { name: file.name })}
        />
      )}
    </li>
  );
};
