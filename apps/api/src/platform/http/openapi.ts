import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Json = Record<string, unknown>;

/**
 * The API's description as OpenAPI 3.1. That version has no `nullable`: a value that may be null says so in its
 * type, or as one of two alternatives when it is a reference.
 */
export function describeApi(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Najat')
    .setDescription('Case management for court-referred rehabilitation')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  return withoutNullable(document) as OpenAPIObject;
}

function withoutNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNullable);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = node as Json;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withoutNullable(value)]));
  if (nullable !== true) return inner;
  return typeof inner['type'] === 'string'
    ? { ...inner, type: [inner['type'], 'null'] }
    : { anyOf: [inner, { type: 'null' }] };
}
