/** Catches what next-auth would write into a response of Next's older kind. */
export class AuthResponse {
  code = 200;
  body = "";
  readonly headers: [string, string][] = [];

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string[] {
    return this.headers.filter(([known]) => known === name.toLowerCase()).map(([, value]) => value);
  }

  setHeader(name: string, value: string | readonly string[]): this {
    const others = this.headers.filter(([known]) => known !== name.toLowerCase());
    const values = [value].flat();
    this.headers.splice(0, Infinity, ...others, ...values.map((each): [string, string] => [name.toLowerCase(), each]));
    return this;
  }

  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.send(JSON.stringify(value));
  }

  send(body: unknown): void {
    this.body = typeof body === "string" ? body : body === undefined ? "" : JSON.stringify(body);
  }

  end(): void {
    this.body = "";
  }
}
