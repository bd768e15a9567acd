/** A bare Express app that parses the same body and answers a constant: the ceiling of any Express server. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express from 'express';

const answer = readFileSync(process.argv[2] ?? '', 'utf8');
const app = express();
app.use(express.json());
app.post('/{*path}', (_request, response) => {
  response.type('json').send(answer);
});
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
