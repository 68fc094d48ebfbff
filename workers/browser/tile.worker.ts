import type { EstimationJob } from '../../core/estimation/index.ts';
import type { TileRequest } from '../tiles/tile-port.ts';
import { createTileSession } from '../tiles/tile-session.ts';

const session = createTileSession();

self.addEventListener('message', ({ data }: MessageEvent<TileRequest<EstimationJob>>) => {
  const { answer, transfer } = session(data);
  self.postMessage(answer, { transfer });
});
