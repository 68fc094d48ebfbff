/**
 * browser: core in web workers. The page calls one service; behind it one worker runs the pipeline and a pool of workers runs the tiles.
 * Control calls go over comlink, tile numbers and columns as plain messages; nothing needs shared memory.
 */
export { createEstimationService, type EstimationService } from './estimation-service.ts';
export type { FileKind, RecognisedColumn, RecognisedFile, Recognition } from './recognise-files.ts';
