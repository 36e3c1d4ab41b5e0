import { describe, expect, it } from "vitest";
import { isAmong, isSamePerson, personOf } from "./person.ts";

const persons = { second: "first", third: "first" };

describe("who somebody is", () => {
  it("is himself, as long as nobody says that he has another user", () => {
    expect(personOf(persons, "ada")).toBe("ada");
    expect(isSamePerson(persons, "ada", "ada")).toBe(true);
    expect(isSamePerson({}, "first", "second")).toBe(false);
  });

  it("is the same whichever of his users he signed in with", () => {
    expect(isSamePerson(persons, "first", "second")).toBe(true);
    expect(isSamePerson(persons, "second", "third")).toBe(true);
    expect(isSamePerson(persons, "third", "ada")).toBe(false);
    expect(isAmong(persons, ["ada", "second"], "third")).toBe(true);
    expect(isAmong(persons, ["ada"], "third")).toBe(false);
  });
});
