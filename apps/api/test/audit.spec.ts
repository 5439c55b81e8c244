import { startApi, type Api } from './api.js';
import { admitted } from './steps.js';

describe('the history', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('x', async () => {
    const a = await admitted(api, { bed: 0 });
    console.log(a);
    console.log(
      await api.asOwner(
        `SELECT subject_kind, action, seq, period, address, encode(hash,'hex') FROM history ORDER BY chain_id, seq`,
      ),
    );
  });
});
