import {
  applyDecorators,
  HttpCode,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import { declaredFields } from './field.js';

type Class = abstract new (...args: never[]) => object;

export const ANSWERS = 'najat:answers';

/** Declares what a handler answers with. Only the fields its class declares are ever sent. */
export function Answers(type: Class): MethodDecorator {
  return applyDecorators(
    SetMetadata(ANSWERS, type),
    HttpCode(200),
    ApiOkResponse({ type: type as new () => object }),
  );
}

/** The handler answers with nothing. */
export function AnswersNothing(): MethodDecorator {
  return applyDecorators(SetMetadata(ANSWERS, null), HttpCode(204), ApiNoContentResponse());
}

/** The handler answers with a file it writes itself. */
export function AnswersFile(mediaType: string): MethodDecorator {
  return applyDecorators(
    SetMetadata(ANSWERS, mediaType),
    HttpCode(200),
    ApiProduces(mediaType),
    ApiOkResponse({ schema: { type: 'string' } }),
  );
}

/** `value` with the declared fields of `type` only, all the way down. */
export function project(type: Class, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => project(type, item));
  if (typeof value !== 'object' || value === null) return value;
  const shown: Record<string, unknown> = {};
  for (const [name, { nested }] of declaredFields(type)) {
    const part = (value as Record<string, unknown>)[name];
    if (part !== undefined) shown[name] = nested === undefined ? part : project(nested(), part);
  }
  return shown;
}

@Injectable()
export class AnswersInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const type = this.reflector.get<Class | string | null | undefined>(ANSWERS, context.getHandler());
    return next
      .handle()
      .pipe(map((value: unknown) => (typeof type === 'function' ? project(type, value) : value)));
  }
}
