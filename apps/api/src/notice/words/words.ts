/** Every word of a notice that nobody typed; what it shares with a report it has from there. Braces are filled in. */
export interface NoticeWords {
  readonly title: string;
  readonly subject: string;
  readonly heading: Readonly<Record<'file' | 'reasons' | 'tried', string>>;
  /** How the person came, and on which day. */
  readonly arrived: string;
  readonly notified: string;
  readonly capacity: Readonly<Record<'doctor' | 'director', string>>;
  readonly check: string;
}
