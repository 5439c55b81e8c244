/** Columns of what the law says: figures with their versions, and days on which offices are closed. */
export const OF_THE_LAW = {
  legal_parameter: [
    'id',
    'key',
    'jurisdiction',
    'basis',
    'number',
    'value',
    'effective_from',
    'state',
    'source',
    'note',
    'words',
    'proposed_by',
    'proposed_at',
    'version',
  ],
  public_holiday: ['id', 'day', 'jurisdiction', 'name_en', 'name_ar', 'name_ckb', 'added_by', 'added_at'],
} as const;
