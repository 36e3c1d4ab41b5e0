import { describe, expect, it } from "vitest";
import { searchTextOf, searchWords } from "./search.ts";

describe("searching for a supplier", () => {
  it("looks at code, name and legal name, without case and accents", () => {
    expect(searchTextOf({ code: "S-1", name: "Żółć", legalName: "ŻÓŁĆ Sp. z o.o." })).toBe(
      "s-1\nzolc\nzolc sp. z o.o.",
    );
    expect(searchTextOf({ code: "S-1", name: "Acme", legalName: null })).toBe("s-1\nacme\n");
  });

  it("wants every word", () => {
    expect(searchWords("  Grün Büro ")).toEqual(["grun", "buro"]);
    expect(searchWords("")).toEqual([]);
  });

  it("takes wildcards for letters", () => {
    expect(searchWords("100% a_b c\\d")).toEqual(["100\\%", "a\\_b", "c\\\\d"]);
  });
});
