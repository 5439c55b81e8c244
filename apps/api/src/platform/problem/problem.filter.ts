import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ERROR_STATUS, type ErrorCode } from '@najat/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONSTRAINT_CODES } from './constraint-codes.js';
import { Problem } from './problem.js';
import type { SignedInRequest } from '../access/actor.js';
import { currentRequest } from '../http/request-context.js';

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'request.malformed',
  401: 'session.missing',
  403: 'access.denied',
  404: 'not_found',
  413: 'request.too_large',
  414: 'request.too_large',
  415: 'request.media_type',
  429: 'request.too_often',
};

interface ErrorLike {
  readonly statusCode?: number;
  readonly code?: string;
  readonly message?: string;
  readonly constraint?: string;
  readonly driverError?: { readonly code?: string; readonly constraint?: string };
}

/** The database is away, or the network to it; a connection that it left behind is told of in words alone. */
const UNREACHABLE = /^(08|53|57P|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)/;
const LOST = /^(Connection terminated|Client (has encountered a connection error|was closed))/;

/** Any thrown thing as a problem; what nobody foresaw is a plain 500. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return new Problem(BY_STATUS[error.getStatus()] ?? 'server.failed');
  if (typeof error !== 'object' || error === null) return new Problem('server.failed');
  const { statusCode, driverError, constraint } = error as ErrorLike;
  const code = CONSTRAINT_CODES[driverError?.constraint ?? constraint ?? ''];
  if (code !== undefined) return new Problem(code);
  const sqlState = driverError?.code ?? (error as ErrorLike).code ?? '';
  if (UNREACHABLE.test(sqlState) || LOST.test((error as ErrorLike).message ?? ''))
    return new Problem('server.unavailable');
  return new Problem((statusCode === undefined ? undefined : BY_STATUS[statusCode]) ?? 'server.failed');
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function problemBody({ code, details }: Problem, requestId: string): Record<string, unknown> {
  return {
    type: `urn:najat:problem:${code}`,
    title: code,
    status: ERROR_STATUS[code],
    code,
    requestId,
    ...(details.errors === undefined ? {} : { errors: details.errors }),
    ...(details.changes === undefined ? {} : { changes: details.changes }),
  };
}

/** Who was refused what and where from: no more than whoever looks for an attack in the log needs. */
function refusalOf(
  { code, status }: Problem,
  requestId: string,
  request: FastifyRequest & SignedInRequest,
): Record<string, unknown> {
  return {
    event: 'refused',
    code,
    status,
    requestId,
    method: request.method,
    // The pattern of the route, never what was written in its place.
    route: request.routeOptions.url,
    account: request.user?.accountId,
    address: request.ip,
  };
}

/** Answers every failure as RFC 9457 problem+json. Nothing of the request's content is repeated or logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = toProblem(error);
    const requestId = currentRequest()?.requestId ?? '';
    if (problem.status < 500) {
      this.logger.log(refusalOf(problem, requestId, host.switchToHttp().getRequest()));
    } else {
      // The message of a database error can quote values; its class, state and place are enough to find it.
      const { name, stack } = error instanceof Error ? error : new Error('thrown value');
      const place = stack
        ?.split('\n')
        .filter((line) => line.includes(' at '))
        .slice(0, 6)
        .join('\n');
      const { driverError } = error as ErrorLike;
      this.logger.error({
        requestId,
        name,
        sqlState: driverError?.code,
        constraint: driverError?.constraint,
        place,
      });
    }
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (problem.details.retryAfterSeconds !== undefined) {
      void reply.header('retry-after', String(problem.details.retryAfterSeconds));
    }
    void reply
      .status(problem.status)
      .header('content-type', PROBLEM_TYPE)
      .send(problemBody(problem, requestId));
  }
}
