import { KeylessError } from '../lib/errors';

/** The error that `act` throws, as `Code: message`; the empty string when it throws none. */
export function failure(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    if (error instanceof KeylessError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

/** What `act` throws, whole; undefined when it throws nothing. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
