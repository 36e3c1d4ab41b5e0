import { authRoute } from "#app/_server/auth-route";

export { authRoute as GET, authRoute as POST };
