import { parentPort } from 'node:worker_threads';
import type { EstimationJob } from '../../core/estimation/index.ts';
import type { TileRequest } from '../tiles/tile-port.ts';
import { createTileSession } from '../tiles/tile-session.ts';

const session = createTileSession();

parentPort?.on('message', (request: TileRequest<EstimationJob>) => {
  const { answer, transfer } = session(request);
  parentPort?.postMessage(answer, transfer);
});
