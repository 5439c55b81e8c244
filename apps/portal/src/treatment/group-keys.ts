/** The button an arrow leads to: sideways within a person, up and down to the same choice of the next. */
export const stepInGroup = (
  list: HTMLElement,
  from: HTMLButtonElement,
  key: string,
  isRtl: boolean,
): HTMLButtonElement | null => {
  const rows = [...list.querySelectorAll<HTMLElement>('[role="group"]')];
  const row = rows.findIndex((group) => group.contains(from));
  const choice = Number(from.dataset['choice'] ?? 0);
  const buttonAt = (at: number, which: number): HTMLButtonElement | null =>
    rows[at]?.querySelector<HTMLButtonElement>(`[data-choice="${which}"]`) ?? null;
  switch (key) {
    case 'ArrowDown':
      return buttonAt(row + 1, choice);
    case 'ArrowUp':
      return buttonAt(row - 1, choice);
    case 'Home':
      return buttonAt(0, choice);
    case 'End':
      return buttonAt(rows.length - 1, choice);
    case 'ArrowRight':
      return buttonAt(row, choice + (isRtl ? -1 : 1));
    case 'ArrowLeft':
      return buttonAt(row, choice + (isRtl ? 1 : -1));
    default:
      return null;
  }
};
