import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The `:id` of the path. Something that is no id is the id of nothing: 404, as for any other absent record. */
export const RecordId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { id } = context.switchToHttp().getRequest<FastifyRequest>().params as { id?: string };
  if (id === undefined || !UUID.test(id)) throw new Problem('not_found');
  return id.toLowerCase();
});

/** The `:number` of an entry in the path; what is no number is the number of nothing. */
export const EntryNumber = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { number } = context.switchToHttp().getRequest<FastifyRequest>().params as { number?: string };
  if (number === undefined || !/^[1-9]\d{0,5}$/.test(number)) throw new Problem('not_found');
  return Number(number);
});
