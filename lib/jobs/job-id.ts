/** The id in what a job was given. */
export function jobId(payload: unknown): string {
  if (typeof payload === "object" && payload !== null && "id" in payload && typeof payload.id === "string")
    return payload.id;
  throw new Error("This job names what it is about by its id.");
}
