import { AsyncLocalStorage } from 'node:async_hooks';

/** Facts of the request being served that every layer may need without passing them along. */
export interface RequestContext {
  readonly requestId: string;
  readonly method: string;
  /** Route pattern and path parameters; never a query or a body. */
  readonly path: string;
  readonly address: string;
  idempotencyKey?: string | undefined;
  bodyHash?: string | undefined;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function runWithRequest(context: RequestContext, work: () => void): void {
  storage.run(context, work);
}

/** What a repeat of the request must be equal in, where its body is not read before its handler runs. */
export function bodyIs(hash: string): void {
  const context = storage.getStore();
  if (context !== undefined) context.bodyHash = hash;
}

export function currentRequest(): RequestContext | undefined {
  return storage.getStore();
}
