/**
 * Users who are the same person as another one: the id of the user who stands for them all, by user id. Whoever is not
 * here is a person of his own, or stands for the others.
 */
export type Persons = Readonly<Record<string, string>>;

/** Who somebody is, whichever of his users he signed in with. */
export function personOf(persons: Persons, userId: string): string {
  return persons[userId] ?? userId;
}

export function isSamePerson(persons: Persons, one: string, other: string): boolean {
  return personOf(persons, one) === personOf(persons, other);
}

/** Is he one of these, with whichever of his users? */
export function isAmong(persons: Persons, userIds: readonly string[], userId: string): boolean {
  return userIds.some((each) => isSamePerson(persons, each, userId));
}
