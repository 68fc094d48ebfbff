/**
 * tiles: running a job's tiles, whatever the host. In: messages (a job, then tile numbers). Out: answers with result columns and the
 * buffers to hand over. `tile-session.ts` is the worker's side; the pool's side and its hosts (threads, web workers) import their files
 * directly, being one layer.
 */
export { createTileSession } from './tile-session.ts';
