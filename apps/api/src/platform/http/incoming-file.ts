import { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

/** How a file is sent, whatever it is: what somebody says of it is not believed. */
export const FILE_TYPE = 'application/octet-stream';

const TAKES_FILE = { najatTakesFile: true } as const;

/** The handler takes the bytes of one file as the whole body. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    RouteConfig(TAKES_FILE),
    ApiConsumes(FILE_TYPE),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );

export const takesFile = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as Partial<typeof TAKES_FILE>).najatTakesFile === true;

/** The file as it arrives. Nothing of it has been read yet, so whoever may not send one has sent it in vain. */
export const IncomingFile = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof Readable)) throw new Problem('request.media_type');
  return body;
});

export function passFilesOn(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(FILE_TYPE, (_request, payload, done) => done(null, payload));
}
