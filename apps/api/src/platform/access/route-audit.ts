import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type AccessDeclaration } from './declarations.js';
import { ANSWERS } from '../http/answers.js';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly access: AccessDeclaration;
}

/**
 * Every route with what it demands. Throws, naming them all, when a handler does not declare who may call it
 * or what it answers: the API must not start with such a route.
 */
export function auditRoutes(discovery: DiscoveryService, scanner: MetadataScanner): Route[] {
  const routes: Route[] = [];
  const undeclared: string[] = [];
  for (const { instance, metatype } of discovery.getControllers()) {
    if (metatype === null || typeof instance !== 'object' || instance === null) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (handler === undefined) continue;
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (verb === undefined) continue;
      const path = `/${[base, String(Reflect.getMetadata(PATH_METADATA, handler))].join('/')}`
        .replace(/\/{2,}/g, '/')
        .replace(/(.)\/$/, '$1');
      const access = Reflect.getMetadata(ACCESS, handler) as AccessDeclaration | undefined;
      const answers: unknown = Reflect.getMetadata(ANSWERS, handler);
      if (access === undefined || answers === undefined) undeclared.push(`${RequestMethod[verb]} ${path}`);
      else routes.push({ method: RequestMethod[verb], path, access });
    }
  }
  if (undeclared.length > 0) {
    throw new Error(
      `Routes that do not declare their access (@Can, @SignedIn, @Public) or their answer (@Answers…):\n  ${undeclared.join('\n  ')}`,
    );
  }
  return routes;
}
