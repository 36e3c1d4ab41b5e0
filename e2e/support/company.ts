import { randomBytes } from "node:crypto";
import { cli } from "./app.ts";
import { type Client, client } from "./api.ts";

/** Somebody with a key. */
export interface Member {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly keyId: string;
  readonly api: Client;
}

const seats = {
  buyer: "BUYER",
  colleague: "BUYER",
  approver: "APPROVER",
  receiver: "RECEIVER",
  finance: "FINANCE",
  auditor: "AUDITOR",
  supplier: "SUPPLIER",
  stranger: "SUPPLIER",
} as const;
type Seat = keyof typeof seats;

/** One person for each part; `stranger` is another supplier's. */
export type Company = Readonly<Record<Seat | "admin", Member>> & {
  readonly tag: string;
  readonly supplierId: string;
  readonly otherSupplierId: string;
};

/** Where the application is, and its data folder. */
export interface Place {
  readonly url: string;
  readonly dataDir: string;
}

/** An administrator from the command line; everybody else through the API. Names are its own, so that several share an application. */
export async function givenCompany({ url, dataDir }: Place): Promise<Company> {
  const tag = randomBytes(4).toString("hex");
  const admin = await givenAdmin({ url, dataDir }, tag);
  const supplierId = await givenSupplier(admin.api, `S-${tag}`);
  const otherSupplierId = await givenSupplier(admin.api, `T-${tag}`);
  const firms: Partial<Record<Seat, string>> = { supplier: supplierId, stranger: otherSupplierId };
  const members = await Promise.all(
    Object.entries(seats).map(async ([seat, role]) => {
      const firm = firms[seat as Seat];
      const facts = { roles: [role], ...(firm !== undefined && { supplierId: firm }) };
      return [seat, await givenMember(url, admin.api, `${seat}-${tag}`, facts)] as const;
    }),
  );
  return { ...(Object.fromEntries(members) as Record<Seat, Member>), admin, tag, supplierId, otherSupplierId };
}

async function givenAdmin({ url, dataDir }: Place, tag: string): Promise<Member> {
  const name = `admin ${tag}`;
  const email = `admin-${tag}@example.com`;
  const create = ["user:create", "--email", email, "--name", name, "--roles", "ADMIN", "--json"];
  const { id }: { id: string } = JSON.parse(await cli(dataDir, create));
  const key = ["api-key:create", "--user", email, "--name", "test", "--json"];
  const made: { id: string; key: string } = JSON.parse(await cli(dataDir, key));
  return { id, email, name, keyId: made.id, api: client(url, made.key) };
}

interface Facts {
  readonly roles: readonly string[];
  readonly supplierId?: string;
  readonly limit?: string;
}

/** A user with a key, made by an administrator. */
export async function givenMember(url: string, admin: Client, name: string, facts: Facts): Promise<Member> {
  const email = `${name}@example.com`;
  const { id } = await admin.send<{ id: string }>("/users", { email, name, ...facts });
  const made = await admin.send<{ id: string; key: string }>("/api-keys", { name: "test", userId: id });
  return { id, email, name, keyId: made.id, api: client(url, made.key) };
}

export async function givenSupplier(admin: Client, code: string, facts: object = {}): Promise<string> {
  const body = { code, name: `Supplier ${code}`, currency: "EUR", country: "AT", ...facts };
  return (await admin.send<{ id: string }>("/suppliers", body)).id;
}
