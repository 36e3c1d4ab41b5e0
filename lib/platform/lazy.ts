/**
 * An object that is made when it is first used. Importing a file then asks nothing of the environment,
 * which matters while Next builds without a database.
 */
export function lazy<Thing extends object>(make: () => Thing): Thing {
  const target: Partial<Thing> = {};
  return new Proxy(target as Thing, {
    get: (_, key) => {
      const thing = make();
      const value: unknown = Reflect.get(thing, key, thing);
      return typeof value === "function" ? value.bind(thing) : value;
    },
    has: (_, key) => key in make(),
  });
}
