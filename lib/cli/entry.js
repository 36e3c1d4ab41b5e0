// Plain JavaScript, so that an older Node gets as far as saying what is missing.
if (!process.features.typescript) {
  console.error(
    `Countersign needs Node 24, and this is ${process.version}. It comes with the packages: run \`npm ci\`,`,
  );
  console.error(
    "or `npm rebuild node` if the packages were installed with --ignore-scripts, and start it with `npm start`.",
  );
  process.exit(1);
}
process.chdir(new URL("../..", import.meta.url).pathname);
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
