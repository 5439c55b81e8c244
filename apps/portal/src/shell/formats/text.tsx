import { formatPhone } from './phone';
import { useFormats } from './use-formats';

/** A number or code that must not be reordered by the text around it; one with an Arabic letter reads from the right. */
export const Identifier = ({ value }: { value: string }) => (
  <bdi dir={/[\u0600-\u06ff]/.test(value) ? 'rtl' : 'ltr'} className="figures">
    {value}
  </bdi>
);

/** A person's name as they write it, whichever way the page reads. */
export const NameText = ({ value }: { value: string }) => <bdi>{value}</bdi>;

export const Phone = ({ value }: { value: string }) => (
  <a href={`tel:${value}`} style={{ color: 'inherit' }}>
    <bdi dir="ltr" className="figures">
      {formatPhone(value)}
    </bdi>
  </a>
);

export const DayText = ({ value, long = false }: { value: string | null | undefined; long?: boolean }) => {
  const formats = useFormats();
  if (!value) return <Nothing />;
  return <time dateTime={value}>{long ? formats.dayLong(value) : formats.day(value)}</time>;
};

export const InstantText = ({ value }: { value: string | null | undefined }) => {
  const formats = useFormats();
  if (!value) return <Nothing />;
  return <time dateTime={value}>{formats.instant(value)}</time>;
};

export const Nothing = () => <span aria-hidden>–</span>;
