// The conformance suite of the Model Context Protocol is written for Node.js 22, whose fs has globSync. The suite needs it for tests of
// clients alone, so under an older Node.js it gets one that finds nothing:  node --import ./fs_of_node_22.mjs …
// Node.js 18, which Debian 12 has, knows File, but not as a global.
import { File } from 'node:buffer';
import { register } from 'node:module';

globalThis.File ??= File;

register('data:text/javascript,' + encodeURIComponent(`
  const shim = 'data:text/javascript,' + encodeURIComponent("export * from 'node:fs'; export const globSync = () => [];");
  export const resolve = (name, context, next) =>
    name === 'fs' && context.parentURL?.includes('/conformance/') ? { url: shim, shortCircuit: true } : next(name, context);
`));
