/** The five published pillars of the programme (domain reference §2.2). */
export const DISCIPLINES = ['psychological', 'nutrition', 'medical', 'sport', 'vocational'] as const;
export type Discipline = (typeof DISCIPLINES)[number];
