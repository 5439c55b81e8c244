import { restoreAccess } from './access-token';
import { addressOf, type Query, withSession } from './http';
import { localProblem, problemOf } from './problem';

/** As long as the server waits for a file. */
const PATIENCE_MS = 300_000;

interface UploadOptions {
  query: Query;
  idempotencyKey: string;
  signal: AbortSignal;
  /** How much has been sent, from 0 to 1. */
  onProgress: (sent: number) => void;
}

/** `fetch` does not say how much it has sent, and a scan takes long enough for somebody to wonder. */
const sent = (address: string, file: Blob, options: UploadOptions): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { idempotencyKey, signal, onProgress } = options;
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.timeout = PATIENCE_MS;
    const headers = withSession(new Headers({ 'content-type': 'application/octet-stream' }));
    headers.set('idempotency-key', idempotencyKey);
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const requestId = request.getResponseHeader('x-request-id');
      resolve(
        new Response(request.responseText, {
          status: request.status,
          headers: requestId ? { 'x-request-id': requestId } : {},
        }),
      );
    };
    request.onerror = () => reject(localProblem('offline'));
    request.ontimeout = () => reject(localProblem('timed_out'));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) request.abort();
    else request.send(file);
  });

/** Sends the bytes of one file. Every failure but a wish to stop is thrown as a `Problem`. */
export const upload = async <T>(path: string, file: Blob, options: UploadOptions): Promise<T> => {
  const address = addressOf(path, options.query);
  let response = await sent(address, file, options);
  if (response.status === 401) {
    await restoreAccess();
    response = await sent(address, file, options);
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
};
