/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  typedRoutes: true,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    "pg",
    "pino",
    "graphile-worker",
    "@prisma/client",
    "@prisma/adapter-pg",
    "nodemailer",
    "undici",
  ],
};
