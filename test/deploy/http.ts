import { REGION } from './emulator';

/** A call of a service without an SDK client of its own. */
export interface ServiceCall {
  /** The name of the service in a signature's scope, e.g. `sqs`. */
  readonly service: string;
  /** The value of `X-Amz-Target` for a JSON service; the whole form for a query service; the path for a REST service. */
  readonly target?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly input?: unknown;
}

/** The text of the answer. The emulator must not be enforcing anything: the signature is a dummy. */
export async function callService(endpoint: string, call: ServiceCall): Promise<string> {
  const { method, headers, body } = render(call);
  const scope = `test/20260101/${REGION}/${call.service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
  const response = await fetch(endpoint + (call.path ?? '/'), { method, body, headers: { ...headers, authorization } });
  const text = await response.text();
  if (!response.ok) throw new Error(`${call.service} answered ${response.status}: ${text}`);
  return text;
}

function render({ target, form, input }: ServiceCall) {
  if (target !== undefined) {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    return { method: 'POST', headers, body: JSON.stringify(input ?? {}) };
  }
  if (form !== undefined) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', headers, body: new URLSearchParams(form).toString() };
  }
  return { method: 'GET', headers: {}, body: undefined };
}
