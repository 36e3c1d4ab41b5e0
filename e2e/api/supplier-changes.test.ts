import type { Page } from "../support/bodies.ts";
import { givenMember, givenSupplier } from "../support/company.ts";
import { expect, test } from "../support/fixtures.ts";
import { target } from "../support/target.ts";

interface Change {
  readonly id: string;
  readonly status: string;
  readonly contentHash: string;
  readonly bankDetails: { readonly iban: string | null } | null;
  readonly fields: readonly string[];
  readonly allowedCommands: readonly string[];
}
interface Answer {
  readonly supplierChange: Change;
}

const bankDetails = { accountHolder: "Rail Works GmbH", iban: "AT61 1904 3002 3457 3201", bic: "BKAUATWW" };
let count = 0;
const named = (tag: string) => `${tag}-${(count += 1)}`;

test("new bank details are proposed, found in the inbox, signed by somebody else, and read masked", async ({
  company,
}) => {
  const { finance, buyer, auditor, admin, tag } = company;
  const id = await givenSupplier(admin.api, named(`BD-${tag}`));
  const nora = await givenMember(target().url, admin.api, named(`nora-${tag}`), { roles: ["FINANCE"] });
  const body = { bankDetails, reason: "A letter of theirs." };
  const made = await finance.api.ask<Answer>("POST", `/suppliers/${id}/changes`, { body });

  expect(made.status).toBe(201);
  const { supplierChange } = made.body;
  const at = `/supplier-changes/${supplierChange.id}`;
  expect(made.headers.get("location")).toBe(`/api/v1${at}`);
  expect(supplierChange).toMatchObject({ status: "PENDING_APPROVAL", fields: ["accountHolder", "iban", "bic"] });
  expect((await finance.api.ask("POST", `/suppliers/${id}/changes`, { body })).body).toMatchObject({
    status: 409,
    code: "duplicate",
  });

  const inbox = await nora.api.read<Page<object>>("/approvals?limit=200");
  expect(inbox.data).toContainEqual(
    expect.objectContaining({
      documentType: "SUPPLIER_CHANGE",
      purchaseOrder: null,
      supplierChange: expect.objectContaining({ id: supplierChange.id }),
      contentHash: supplierChange.contentHash,
    }),
  );

  const { contentHash } = supplierChange;
  const approve = (api: typeof nora.api, hash = contentHash) =>
    api.ask<Answer>("POST", `${at}/approve`, { body: { contentHash: hash } });
  expect((await approve(finance.api)).body).toMatchObject({ status: 403, code: "separation_of_duties" });
  expect((await approve(buyer.api)).body).toMatchObject({ status: 403, code: "forbidden" });
  expect((await approve(nora.api, "sha256:0")).body).toMatchObject({ status: 409, code: "content_changed" });
  expect((await approve(nora.api)).body).toMatchObject({ supplierChange: { status: "APPROVED" } });
  expect((await approve(nora.api)).body).toMatchObject({ status: 409, code: "illegal_transition" });

  const ibanFor = async ({ api }: typeof nora) =>
    (await api.read<{ bankDetails: Change["bankDetails"] }>(`/suppliers/${id}`)).bankDetails?.iban;
  expect([await ibanFor(finance), await ibanFor(auditor), await ibanFor(buyer)]).toEqual([
    "AT611904300234573201",
    "AT611904300234573201",
    "•••• 3201",
  ]);
  const trail = await auditor.api.read<Page<{ action: string }>>(`/audit-events?entity=supplier:${id}`);
  expect(JSON.stringify(trail.data)).not.toContain("AT6119");
});

test("bank details are not written by an edit, and what does not add up is said at its field", async ({ company }) => {
  const { finance, admin, tag } = company;
  const id = await givenSupplier(admin.api, named(`BD-${tag}`));
  const edited = await finance.api.ask("PATCH", `/suppliers/${id}`, { body: { bankDetails } });
  expect(edited.body).toMatchObject({ status: 422, code: "validation_failed" });

  const wrong = { ...bankDetails, iban: "AT611904300234573202", bic: "X" };
  const refused = await finance.api.ask("POST", `/suppliers/${id}/changes`, { body: { bankDetails: wrong } });
  expect(refused.status).toBe(422);
  expect(refused.body.errors?.map(({ path }) => path)).toEqual(["bankDetails.iban", "bankDetails.bic"]);
});

test("the changes of a supplier come in pages, the last one first", async ({ company }) => {
  const { finance, buyer, supplier, admin, tag } = company;
  const id = await givenSupplier(admin.api, named(`BD-${tag}`));
  const made: string[] = [];
  for (const bankName of ["One", "Two", "Three"]) {
    const body = { bankDetails: { ...bankDetails, bankName } };
    const { supplierChange } = await finance.api.send<Answer>(`/suppliers/${id}/changes`, body);
    await finance.api.send(`/supplier-changes/${supplierChange.id}/withdraw`);
    made.unshift(supplierChange.id);
  }
  const first = await buyer.api.read<Page<Change>>(`/suppliers/${id}/changes?limit=2`);
  const rest = await buyer.api.read<Page<Change>>(`/suppliers/${id}/changes?limit=2&cursor=${first.nextCursor}`);
  expect([...first.data, ...rest.data].map((change) => change.id)).toEqual(made);
  expect(rest.nextCursor).toBeNull();
  expect(first.data[0]).toMatchObject({ status: "WITHDRAWN", bankDetails: { iban: "•••• 3201" } });
  expect((await supplier.api.ask("GET", `/suppliers/${id}/changes`)).status).toBe(403);
});
