import { defineConfig } from "oxlint";
import { importTable } from "./.config/import-table.ts";

const nextDemands = [
  "app/**/{page,layout,error,global-error,not-found,loading,default,template}.tsx",
  "{next.config,postcss.config,oxlint.config,vitest.config,playwright.config}.{ts,js}",
  ".config/*.ts",
];
const vitestDemands = ["e2e/support/database.ts", "e2e/**/global-setup.ts"];

/** Rules of the two categories that are a matter of taste, or wrong about this stack; each was looked at. */
const notOurs = [
  "import/no-named-as-default",
  "import/no-named-as-default-member",
  "import/no-unassigned-import",
  "jsx-a11y/anchor-has-content",
  "jsx-a11y/no-noninteractive-tabindex",
  "jsx-a11y/prefer-tag-over-role",
  "jsx-a11y/control-has-associated-label",
  "jsx-a11y/no-noninteractive-element-interactions",
  "jsx-a11y/no-static-element-interactions",
  "nextjs/no-html-link-for-pages",
  "no-control-regex",
  "promise/always-return",
  "promise/no-callback-in-promise",
  "react/exhaustive-effect-dependencies",
  "react/react-in-jsx-scope",
  "react/set-state-in-effect",
  "typescript/consistent-return",
  "typescript/no-unnecessary-type-arguments",
  "typescript/no-unsafe-type-assertion",
  "typescript/unbound-method",
  "unicorn/consistent-function-scoping",
  "unicorn/no-thenable",
  "unicorn/no-useless-spread",
  "vitest/no-conditional-expect",
  "vitest/valid-expect",
  "vitest/require-mock-type-parameters",
  "vitest/require-to-throw-message",
];

export default defineConfig({
  plugins: [
    "eslint",
    "typescript",
    "unicorn",
    "oxc",
    "import",
    "react",
    "nextjs",
    "jsx-a11y",
    "promise",
    "node",
    "vitest",
  ],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true },
  ignorePatterns: ["prisma/generated", ".next", ".data", "next-env.d.ts", "e2e/results"],
  rules: {
    ...Object.fromEntries(notOurs.map((rule) => [rule, "off"] as const)),
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "import/no-default-export": "error",
    "max-lines": ["error", { max: 200 }],
    "no-restricted-properties": [
      "error",
      { property: "$queryRawUnsafe", message: "Write tagged $queryRaw: values never become SQL." },
      { property: "$executeRawUnsafe", message: "Write tagged $executeRaw: values never become SQL." },
    ],
    "node/no-process-env": "error",
    "oxc/no-barrel-file": ["error", { threshold: 0 }],
    "react/no-danger": "error",
    "react/rules-of-hooks": "error",
    "typescript/ban-ts-comment": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert", "assert*"] }],
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
  },
  overrides: [
    { files: [...nextDemands, ...vitestDemands], rules: { "import/no-default-export": "off" } },
    {
      files: ["lib/platform/env.ts", ".config/*.ts", "e2e/**", "next.config.js"],
      rules: { "node/no-process-env": "off" },
    },
    // One file is the whole program, so that it can be handed out alone.
    { files: ["lib/audit/verify.js"], rules: { "max-lines": "off" } },
    ...importTable,
  ],
});
