import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/config.js';
import { describeApi } from './platform/http/openapi.js';
import { createAdapter } from './platform/http/server.js';

/** Prints the OpenAPI document. Needs no database: nothing is instantiated in preview. */
const config = readConfig({
  DATABASE_URL: 'postgres://unused',
  JWT_SECRET: 'x'.repeat(32),
  SECOND_FACTOR_KEY: 'y'.repeat(32),
  FILES_DIR: 'unused',
});
const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), createAdapter(config), {
  preview: true,
  logger: ['error'],
  abortOnError: false,
});
app.setGlobalPrefix('api');
process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`);
