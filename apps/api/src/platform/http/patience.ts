import type { FastifyInstance, FastifyRequest } from 'fastify';
import { takesFile } from './incoming-file.js';

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Every body but a file has `patience` milliseconds to arrive. The server itself knows one limit for all requests,
 * which is that of files; one that comes too late is ended as the server ends it.
 */
export function hurryBodies(fastify: FastifyInstance, patience: number): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request) && !takesFile(request)) {
      const timer = setTimeout(() => {
        const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
        if (!request.raw.complete) fastify.server.emit('clientError', late, request.raw.socket);
      }, patience);
      request.raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}
