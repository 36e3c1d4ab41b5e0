import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

/** Made for this test, signed by itself: it protects nothing. */
const cert = `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUKOQVNfw95E5ZuAEptB+xv8EMEUQwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMTIwMTA1NVoYDzIxMjYxMDI4
MjAxMDU1WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAT2uceeBevnQI1qWo1jQmeXzJbLQ9DwsAVIKRT2IUKapsiAFxMRgaM1
EfGu6gTbthHwxg64bUklLbgv/V8QCdVCo2QwYjAdBgNVHQ4EFgQUwMPqwTkMTTVf
JoFY6SPyBccTi5UwHwYDVR0jBBgwFoAUwMPqwTkMTTVfJoFY6SPyBccTi5UwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQD3syDUB8kALT4HvUqFMNwBTKx2TtpWTLslhMwREpB49QIgDd3WJ3Q75w8lZUNU
B62ohATuE3F1KNIth1Kq0T6ve38=
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQglTjn/yIlZ490DygG
jjbVhGjyQC7UfvrdkyhQ5dx945WhRANCAAT2uceeBevnQI1qWo1jQmeXzJbLQ9Dw
sAVIKRT2IUKapsiAFxMRgaM1EfGu6gTbthHwxg64bUklLbgv/V8QCdVC
-----END PRIVATE KEY-----`;

/** Somebody who listens with TLS under a certificate that nobody trusts. */
export async function startUntrusted(): Promise<{ url: string; received: () => number; stop: () => void }> {
  let received = 0;
  const server = createServer({ cert, key }, (_request, response) => {
    received += 1;
    response.writeHead(200).end();
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  const { port } = server.address() as AddressInfo;
  return { url: `https://127.0.0.1:${port}/hook`, received: () => received, stop: () => server.close() };
}
