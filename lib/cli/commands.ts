/** One command of the command line. Its file is read only when it is run. */
export interface CliCommand {
  describe: string;
  /** It works on the database: that is started, migrated and connected before the file is read. */
  database?: boolean;
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>;
}

/** Every command by its name; `run` gets the words after it and answers the exit code. */
export const commands: Readonly<Record<string, CliCommand>> = {
  start: {
    describe: "everything: database, build, demo data, web server and worker",
    load: () => import("./start.ts"),
  },
  build: { describe: "the production build", load: () => import("./build.ts") },
  web: { describe: "the web server alone, against DATABASE_URL", load: () => import("./web.ts") },
  worker: { describe: "the worker alone, against DATABASE_URL", load: () => import("./worker.ts") },
  "db:migrate": {
    describe: "applies the migrations and creates the database's roles",
    load: () => import("./db-migrate.ts"),
  },
  "db:diff": {
    describe: "compares schema and migrations; with a name it writes the next migration",
    load: () => import("./db-diff.ts"),
  },
  "seed:demo": { describe: "a small company with its orders", database: true, load: () => import("./seed-demo.ts") },
  "seed:scale": {
    describe: "a large company with as many orders as you say, written in bulk",
    database: true,
    load: () => import("./seed-scale.ts"),
  },
  "user:create": {
    describe: "a new user; prints a one-time password",
    database: true,
    load: () => import("./user-create.ts"),
  },
  "user:password": { describe: "a new one-time password", database: true, load: () => import("./user-password.ts") },
  "api-key:create": {
    describe: "a key for a program; prints it once",
    database: true,
    load: () => import("./api-key-create.ts"),
  },
  "api-key:revoke": { describe: "ends a key at once", database: true, load: () => import("./api-key-revoke.ts") },
  "audit:export": {
    describe: "the audit trail as a file that can be proved",
    database: true,
    load: () => import("./audit-export.ts"),
  },
  "audit:verify": {
    describe: "proves the audit trail; with --file an export, offline",
    load: () => import("./audit-verify.ts"),
  },
  "audit:key": {
    describe: "the public key that proves the audit trail",
    database: true,
    load: () => import("./audit-key.ts"),
  },
  "webhook:listen": {
    describe: "a receiver on this machine that verifies and prints what arrives",
    load: () => import("./webhook-listen.ts"),
  },
};
