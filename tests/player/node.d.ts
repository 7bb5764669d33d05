/** What the tests use of Node: its own types would take the place of the browser's. */

declare module "node:test" {
  export function test(name: string, body: () => void | Promise<void>): void;
}

declare module "node:assert/strict" {
  export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T;
  export function notEqual(actual: unknown, expected: unknown, message?: string): void;
  export function deepEqual(actual: unknown, expected: unknown, message?: string): void;
  export function ok(value: unknown, message?: string): asserts value;
  export function match(value: string, pattern: RegExp, message?: string): void;
  export function throws(body: () => unknown, expected?: RegExp | Function): void;
  export function rejects(promise: Promise<unknown>, expected?: RegExp | Function): Promise<void>;
}
