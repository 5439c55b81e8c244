import { DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { auditRoutes, type Route } from './platform/access/route-audit.js';
import type { Config } from './platform/config/config.js';
import { JsonLogger } from './platform/http/logger.js';
import { describeApi } from './platform/http/openapi.js';
import { createAdapter, prepareServer } from './platform/http/server.js';
import { validationPipe } from './platform/http/validation.pipe.js';

/** The whole API, ready to listen. Throws when a route does not declare who may call it. */
export async function createApp(
  config: Config,
): Promise<{ app: NestFastifyApplication; routes: Route[]; document: OpenAPIObject }> {
  const adapter = createAdapter(config);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: new JsonLogger(config),
    abortOnError: false,
  });
  const routes = auditRoutes(app.get(DiscoveryService), app.get(MetadataScanner));
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validationPipe);
  app.enableShutdownHooks();
  await prepareServer(app, config);
  const document = describeApi(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    // Jest cannot load the file server the pages are served with; the document itself is always there.
    ui: config.NODE_ENV !== 'test',
  });
  return { app, routes, document };
}
