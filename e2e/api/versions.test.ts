import { expect, test } from "../support/fixtures.ts";
import { givenOrder } from "../support/life.ts";
import type { Order } from "../support/bodies.ts";

test("If-Match and expectedVersion let the current version through, and no other", async ({ company }) => {
  const { ask } = company.buyer.api;
  const order = await givenOrder(company, "DRAFT");
  const path = `/purchase-orders/${order.id}`;
  const seen = await ask("GET", path);
  expect(seen.headers.get("etag")).toBe(`"${order.version}"`);

  const body = { notes: "By the door." };
  const edited = await ask<Order>("PATCH", path, { body, headers: { "if-match": `"${order.version}"` } });
  expect(edited.status).toBe(200);
  expect(edited.body.version).toBe(order.version + 1);

  const stale = [
    await ask("PATCH", path, { body, headers: { "if-match": `"${order.version}"` } }),
    await ask("PATCH", path, { body: { ...body, expectedVersion: order.version } }),
    await ask("POST", `${path}/submit`, { headers: { "if-match": `"${order.version}"` } }),
    await ask("DELETE", path, { headers: { "if-match": `"${order.version}"` } }),
  ];
  for (const answer of stale) expect(answer.body).toMatchObject({ status: 409, code: "version_conflict" });
  for (const tag of ["5", '"x"', '"-1"', '"1e9"'])
    expect((await ask("PATCH", path, { body, headers: { "if-match": tag } })).body.code).toMatch(
      /^(validation_failed|version_conflict)$/,
    );
});

test("without a version the status alone is the guard; with * too", async ({ company }) => {
  const order = await givenOrder(company, "DRAFT");
  const path = `/purchase-orders/${order.id}`;
  await company.buyer.api.change(path, { notes: "one" });
  expect((await company.buyer.api.ask("PATCH", path, { body: { notes: "two" } })).status).toBe(200);
  const any = await company.buyer.api.ask("POST", `${path}/submit`, { headers: { "if-match": "*" } });
  expect(any.status).toBe(200);
});

test("of ten edits of one version at once one takes effect", async ({ company }) => {
  const order = await givenOrder(company, "DRAFT");
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      company.buyer.api.ask("PATCH", `/purchase-orders/${order.id}`, {
        body: { notes: `edit ${index}`, expectedVersion: order.version },
      }),
    ),
  );
  const codes = answers.map(({ status, body: { code } }) => (status === 200 ? "" : code)).toSorted();
  expect(codes).toEqual(["", ...Array.from({ length: 9 }, () => "version_conflict")]);
});
