import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shot } from './camera.js';

const STYLE = `body { font: 14px/1.5 system-ui; margin: 24px; background: #eef0f1 }
  h2 { position: sticky; inset-block-start: 0; background: #eef0f1; padding-block: 8px; margin: 0 }
  section { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start; margin-block-end: 32px }
  figure { margin: 0; background: #fff; padding: 6px } figcaption { color: #555 }
  img { display: block; block-size: 260px; inline-size: auto; border: 1px solid #ddd }`;

/** One page with every picture small, by role and page, so that the whole portal can be looked at in minutes. */
export async function writeSheet(folder: string, shots: readonly Shot[]): Promise<string> {
  const groups = new Map<string, Shot[]>();
  for (const shot of shots) {
    const group = `${shot.role} ${shot.file.split(path.sep).at(-1)?.split('.')[0] ?? ''}`;
    groups.set(group, [...(groups.get(group) ?? []), shot]);
  }
  const sections = [...groups].map(([title, group]) => {
    const figures = group.map(
      ({ file, language, theme, width }) =>
        `<figure><a href="${file}"><img loading="lazy" src="${file}" alt=""></a>
         <figcaption>${language} · ${theme} · ${String(width)}</figcaption></figure>`,
    );
    return `<h2>${title}</h2><section>${figures.join('')}</section>`;
  });
  const file = path.join(folder, 'index.html');
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>Najat</title><style>${STYLE}</style>${sections.join('')}`,
  );
  return file;
}
