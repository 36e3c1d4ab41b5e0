import { Agent } from "undici";

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, never>> & {
    readonly id: string;
    readonly contentHash: string;
    readonly status: string;
    readonly lines: readonly { readonly id: string }[];
  };
}

/** The API as one person uses it; what is not a success is an error. */
export interface Client {
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer["body"]>;
}

export function client(url: string, key: string, connections: number): Client {
  const agent = new Agent({ connections, pipelining: 1 });
  const origin = new URL(url).origin;
  return {
    async post(path, body = {}, headers = {}) {
      const response = await agent.request({
        origin,
        path: `/api/v1${path}`,
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      });
      const text = await response.body.text();
      if (response.statusCode >= 300) throw new Error(`${path} answered ${response.statusCode}: ${text}`);
      return JSON.parse(text) as Answer["body"];
    },
  };
}
