interface Spot {
  tile: HTMLElement;
  x: number;
  y: number;
}

const spotOf = (tile: HTMLElement): Spot => {
  const box = tile.getBoundingClientRect();
  return { tile, x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

/** Of the next row up or down, the tile that stands nearest above or below. */
const vertical = (spots: readonly Spot[], here: Spot, step: 1 | -1): HTMLElement | null => {
  const beyond = spots.filter(({ y }) => (y - here.y) * step > 4);
  if (beyond.length === 0) return null;
  const row = beyond.reduce((nearest, { y }) => ((y - nearest) * step < 0 ? y : nearest), beyond[0]?.y ?? 0);
  const inRow = beyond.filter(({ y }) => Math.abs(y - row) < 4);
  return inRow.sort((one, other) => Math.abs(one.x - here.x) - Math.abs(other.x - here.x))[0]?.tile ?? null;
};

/** Where an arrow key leads from the tile in focus; sideways it runs on over the end of a row, as reading does. */
export const neighbour = (
  tiles: readonly HTMLElement[],
  active: Element | null,
  key: string,
  isRtl: boolean,
): HTMLElement | null => {
  const index = tiles.findIndex((tile) => tile === active);
  const tile = tiles[index];
  if (!tile) return null;
  if (key === 'Home') return tiles[0] ?? null;
  if (key === 'End') return tiles.at(-1) ?? null;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    return tiles[index + ((key === 'ArrowRight') === isRtl ? -1 : 1)] ?? null;
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  return vertical(tiles.map(spotOf), spotOf(tile), key === 'ArrowDown' ? 1 : -1);
};
