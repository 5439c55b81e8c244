import 'reflect-metadata';
import { createApp } from './app.js';
import { readConfig } from './platform/config/config.js';

const config = readConfig();
const { app } = await createApp(config);
await app.listen(config.PORT, config.HOST);

// Started by the launcher: without it there is nobody left to stop this process or its database.
process.on('disconnect', () => {
  void app.close().then(() => process.exit(0));
});
