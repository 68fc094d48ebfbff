/** `npm start`: serves the built app and says where. `npm start -- --port 5000` for another port. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preview } from 'vite';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
const port = values.port === undefined ? {} : { port: Number(values.port), strictPort: true };
const host = values.host === undefined ? {} : { host: values.host };

const server = await preview({
  configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
  logLevel: 'error',
  preview: { ...port, ...host },
});
const address = server.httpServer.address();
const servedPort = address !== null && typeof address === 'object' ? address.port : values.port;
// Plain text whatever the terminal: the line is read by people and by scripts.
process.stdout.write(`Ionclay is ready at http://localhost:${servedPort}/ (Ctrl-C stops it)\n`);

const stop = async () => {
  await server.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
