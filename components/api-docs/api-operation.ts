/** One thing the API can be asked, as people read it. */
export interface ApiOperation {
  /** Its name in the OpenAPI document. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly fields: readonly ApiField[];
}

export interface ApiField {
  readonly name: string;
  readonly where: "path" | "query" | "header" | "body";
  readonly required: boolean;
  /** "text", "list of objects", "one of PRICE, BUDGET". */
  readonly kind: string;
  readonly about: string | null;
}

export interface ApiArea {
  readonly name: string;
  readonly operations: readonly ApiOperation[];
}
